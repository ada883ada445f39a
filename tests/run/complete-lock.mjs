import { readFileSync, writeFileSync } from "node:fs";

// `npm run lock`: where the registry lacks the packages for other systems, npm leaves them out of the lock file, and `npm ci`
// then refuses it everywhere. This names them again. Each is optional and bound to its system, so elsewhere nothing changes.

const SYSTEMS = {
  darwin: "darwin",
  linux: "linux",
  win32: "win32",
  windows: "win32",
  android: "android",
  freebsd: "freebsd",
};
const MORE = ["openbsd", "netbsd", "sunos", "aix", "openharmony", "linuxmusl", "wasi"];
const PROCESSORS = [
  "arm64",
  "x64",
  "ia32",
  "arm",
  "ppc64",
  "ppc64le",
  "s390x",
  "riscv64",
  "loong64",
  "mips64el",
  "wasm32",
];

/** What a package's name says about where it runs. */
function boundTo(name) {
  const words = name.replace("fsevents", "darwin").split(/[/-]/);
  const os = words.map((word) => SYSTEMS[word] ?? MORE.find((other) => other === word)).find(Boolean);
  const cpu = words.find((word) => PROCESSORS.includes(word));
  const libc = words.includes("musl") || os === "linuxmusl" ? "musl" : words.includes("gnu") ? "glibc" : undefined;
  return {
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc] }),
    ...(os && os !== "wasi" && { os: [os === "linuxmusl" ? "linux" : os] }),
  };
}

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const isThere = (path, name) =>
  [`${path}/node_modules/${name}`, `node_modules/${name}`].find((place) => place in lock.packages);
let added = 0;
for (const [path, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, wanted] of Object.entries(optionalDependencies)) {
    const found = isThere(path, name);
    const version = wanted.replace(/^[^\d]*/, "");
    if (found && (!/^\d/.test(wanted) || lock.packages[found].version === version)) continue;
    const place = found ? `${path}/node_modules/${name}` : `node_modules/${name}`;
    lock.packages[place] = { version, ...boundTo(name), ...(dev && { dev }), optional: true };
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages for other systems named in package-lock.json.`);
