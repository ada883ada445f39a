import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../../server/free-port";

/** nginx, if it is here: a page as a file that is packed already, and the same page from its cache before Next. */
export async function startNginx(page: { url: string; path: string }, nextUrl: string) {
  const version = spawnSync("nginx", ["-v"], { encoding: "utf8" });
  if (version.error) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "tiebreak-nginx-"));
  chmodSync(folder, 0o755);
  mkdirSync(join(folder, "files"));
  const html = Buffer.from(await (await fetch(page.url)).arrayBuffer());
  writeFileSync(join(folder, "files/page.html"), html);
  writeFileSync(join(folder, "files/page.html.gz"), gzipSync(html, { level: 6 }));
  const port = await freePort();
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 512; }
http {
  access_log off; keepalive_requests 1000000000; default_type text/html;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
  proxy_cache_path ${folder}/cache keys_zone=pages:10m max_size=100m;
  server {
    listen 127.0.0.1:${port};
    location = /page.html { root ${folder}/files; gzip_static on; }
    location / { proxy_pass ${nextUrl}; proxy_cache pages; proxy_cache_key $uri; proxy_cache_valid 200 60s; proxy_ignore_headers Vary; }
  }
}`,
  );
  const child = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "inherit" });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(url + page.path).then(
      (answer) => answer.ok,
      () => false,
    ))
  )
    if (child.exitCode !== null) throw new Error("nginx does not start");
  return {
    version: /nginx\/(\S+)/.exec(version.stderr)?.[1] ?? "unknown",
    file: `${url}/page.html`,
    cached: url + page.path,
    async stop() {
      child.kill();
      await once(child, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
