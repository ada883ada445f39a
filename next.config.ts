import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  // The edge compresses, once for each page (server/edge).
  compress: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  // No image optimizer: it has been the most attacked part of the framework, and no page needs it.
  images: { unoptimized: true },
  // A build checks the types of what it builds; `npm test` checks those of the tests as well.
  typescript: { tsconfigPath: "tsconfig.build.json" },
  cacheHandler: fileURLToPath(new URL("./server/next/cache-handler.mjs", import.meta.url)),
  cacheMaxMemorySize: 64 * 1024 * 1024,
  cacheLife: {
    // What editors publish: fresh within five minutes, and never older than a day.
    content: { stale: 300, revalidate: 300, expire: 86_400 },
    // The calendar day, in UTC.
    day: { stale: 300, revalidate: 600, expire: 3_600 },
  },
};

export default config;
