import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePort } from "../../server/free-port";
import { untilAnswered } from "../../server/start/answer";
import { nextProgram } from "../../server/start/build";

const HOST = "127.0.0.1";
const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };

/** One layout, one heading, and of the site's settings those that decide what the framework sends to the browser. */
const files = (root: string) => ({
  "package.json": JSON.stringify({ name: "floor", private: true, type: "module" }),
  "next.config.mjs": `export default ${JSON.stringify({
    cacheComponents: true,
    partialPrefetching: true,
    agentRules: false,
    experimental: { agentUpgrade: false },
    turbopack: { root },
  })};`,
  "app/layout.jsx": `export const metadata = { title: "Hello", description: "A page that says hello." };
export default function Layout({ children }) { return <html lang="en"><body><main>{children}</main></body></html>; }`,
  "app/page.jsx": "export default function Page() { return <h1>Hello, world</h1>; }",
});

/** Builds and serves a hello-world page of the same versions: what the framework itself weighs. `stop` leaves nothing behind. */
export async function startFloor() {
  const root = process.cwd();
  // Inside the project, where `next` resolves; outside node_modules, where nothing is compiled; and in a folder git ignores.
  await mkdir(join(root, ".data"), { recursive: true });
  const folder = await mkdtemp(join(root, ".data", "floor-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  try {
    await mkdir(join(folder, "app"));
    for (const [name, text] of Object.entries(files(root))) await writeFile(join(folder, name), text);
    await promisify(execFile)(process.execPath, [join(root, nextProgram), "build"], { cwd: folder, env });
    const { url, stop } = await serve(folder, join(root, nextProgram));
    return { url, stop: () => stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function serve(folder: string, program: string) {
  const port = await freePort();
  const child = spawn(process.execPath, [program, "start", "-p", String(port), "-H", HOST], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const kill = () => child.kill();
  process.once("exit", kill);
  const ended = once(child, "exit");
  const gone = new AbortController();
  void ended.then(() => gone.abort(new Error("the hello-world page's server ended")));
  await untilAnswered(HOST, port, gone.signal);
  return {
    url: `http://${HOST}:${port}`,
    async stop() {
      process.off("exit", kill);
      kill();
      await ended;
    },
  };
}
