import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the project by its path from the root, with forward slashes. */
export type Source = { file: string; text: string };

const root = fileURLToPath(new URL("../..", import.meta.url));
const folders = ["app", "components", "lib", "prisma", "public", "server", "tests"];
const generated = "lib/generated";
const code = /\.(ts|tsx|mts|mjs|js|css)$/;

/** All code of the project: what Prisma generates, dependencies and data left out. */
export function readSources(): Source[] {
  const inRoot = readdirSync(root).filter(
    (name) => code.test(name) && !name.startsWith(".") && name !== "next-env.d.ts",
  );
  return [...inRoot, ...folders.filter((folder) => existsSync(join(root, folder))).flatMap(filesIn)].map((file) => ({
    file,
    text: readFileSync(join(root, file), "utf8"),
  }));
}

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (file === generated) return [];
    if (statSync(join(root, file)).isDirectory()) return filesIn(file);
    return code.test(name) ? [file] : [];
  });
}
