import { runTool } from "../child";
import { fingerprint, ifChanged } from "./fingerprint";

/** Prisma's client, from the schema and the version of Prisma. */
export const generateClient = (signal?: AbortSignal) =>
  ifChanged(
    "lib/generated/made-from",
    fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]),
    () => runTool("Generating Prisma's client", ["node_modules/prisma/build/index.js", "generate"], { signal }),
  );
