import { runTool } from "../child";
import { compressFiles } from "./compress";
import { fingerprint, ifChanged } from "./fingerprint";

/** Everything that ends up in the build. What Prisma generates follows from the schema and the lock file. */
const sources = [
  "app",
  "components",
  "lib",
  "public",
  "server/next",
  "prisma/schema.prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "tsconfig.build.json",
  "package.json",
  "package-lock.json",
];

export const nextProgram = "node_modules/next/dist/bin/next";

/** The pages, ready to be served. Needs no database and no setting. */
export const buildSite = (signal?: AbortSignal) =>
  ifChanged(".next/made-from", fingerprint(sources, ["lib/generated"]), async () => {
    await runTool("Building the site", [nextProgram, "build"], { env: { NODE_ENV: "production" }, signal });
    await compressFiles(".next/static");
  });
