import type { NextConfig } from "next";

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  typedRoutes: true,
  poweredByHeader: false,
  agentRules: false,
  experimental: { agentUpgrade: false },
  // No image optimizer: it has been the most attacked part of the framework, and no page needs it.
  images: { unoptimized: true },
};

export default config;
