import localFont from "next/font/local";

// Two variable faces from packages, served by the site itself and loaded ahead. A view that cannot have them at once keeps the fitted
// fallbacks, and the next view has them: swapped in late they would break lines anew and move the page under the reader.

/** Serif speaks: names, headings, takes. */
export const newsreader = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  weight: "200 800",
  display: "optional",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

/** Sans measures: labels, numbers, controls. */
export const instrument = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  display: "optional",
  variable: "--font-instrument",
  adjustFontFallback: "Arial",
});
