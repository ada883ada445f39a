import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { env } from "@/lib/env";
import "./globals.css";

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env.APP_URL),
  title: { default: `${env.SITE_NAME}: ${env.SITE_TAGLINE}`, template: `%s · ${env.SITE_NAME}` },
});

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a href="#main" className="sr-only focus:not-sr-only focus:absolute focus:bg-paper focus:p-3">
          Skip to the content
        </a>
        <Header siteName={env.SITE_NAME} />
        <main id="main" className="mx-auto max-w-page px-(--gutter) py-8">
          {children}
        </main>
        <Footer siteName={env.SITE_NAME} tagline={env.SITE_TAGLINE} />
      </body>
    </html>
  );
}
