import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { ThemeScript } from "@/components/layout/theme-script";
import { VerdictMarks } from "@/components/review/verdict-mark";
import { today } from "@/lib/cache";
import { env } from "@/lib/env";
import { formatDay } from "@/lib/format";
import { siteName, wordmark } from "@/lib/site";
import { cachedCounts } from "@/lib/tools/cached";
import { instrument, newsreader } from "./fonts";
import "./globals.css";

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env.APP_URL),
  title: { default: `${siteName()}: ${env.SITE_TAGLINE}`, template: `%s · ${siteName()}` },
  description: env.SITE_TAGLINE,
  icons: { icon: { url: "/icon.svg", type: "image/svg+xml" } },
});

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [day, { tools, takes }] = await Promise.all([today(), cachedCounts()]);
  return (
    <html lang="en" className={`${newsreader.variable} ${instrument.variable}`} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <VerdictMarks />
        <a className="skip-link" href="#main">
          Skip to the content
        </a>
        <Header name={wordmark()} day={formatDay(day)} note={`${tools} tools and ${takes} takes on file`} />
        <main id="main" className="wrap">
          {children}
        </main>
        <Footer name={wordmark()} />
      </body>
    </html>
  );
}
