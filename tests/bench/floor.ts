import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PORT = 3991;

const files = {
  "package.json": '{ "name": "floor", "private": true, "type": "module" }',
  "next.config.mjs":
    "export default { cacheComponents: true, partialPrefetching: true, agentRules: false, typescript: { ignoreBuildErrors: true }, experimental: { agentUpgrade: false } };",
  "app/layout.jsx":
    'export default function L({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  "app/page.jsx": "export default function P() { return <h1>Hello, world</h1>; }",
};

/** A hello-world page of the same framework, built and served: what the framework itself weighs. */
export async function startFloor(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = join(root, "node_modules", ".floor");
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const next = join(root, "node_modules/next/dist/bin/next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  execFileSync(process.execPath, [next, "build"], { cwd: folder, env, stdio: "ignore" });
  const child: ChildProcess = spawn(process.execPath, [next, "start", "-p", String(PORT), "-H", "127.0.0.1"], {
    cwd: folder,
    env,
    stdio: "ignore",
  });
  const url = `http://127.0.0.1:${PORT}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url,
    async stop() {
      child.kill();
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
