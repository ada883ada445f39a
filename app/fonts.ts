import localFont from "next/font/local";

// Two variable faces from packages, served by the site itself; the fallbacks are fitted so that nothing moves when they arrive.

/** Serif speaks: names, headings, takes. */
export const newsreader = localFont({
  src: "../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
  weight: "200 800",
  display: "swap",
  variable: "--font-newsreader",
  adjustFontFallback: "Times New Roman",
});

/** Sans measures: labels, numbers, controls. */
export const instrument = localFont({
  src: "../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2",
  weight: "400 700",
  display: "swap",
  variable: "--font-instrument",
  adjustFontFallback: "Arial",
});
