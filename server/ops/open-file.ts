import { createReadStream } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { Problem } from "../problem.mjs";

const HEAD = 4096;

export type OpenFile = {
  size: number;
  head: Uint8Array;
  /** The whole file in pieces; `read` hears how much of it has been taken. */
  bytes(read: (total: number) => void, signal: AbortSignal): AsyncGenerator<Uint8Array>;
};

/** A file to import, or a problem that says why it cannot be read. */
export async function openFile(path: string): Promise<OpenFile> {
  try {
    const info = await stat(path);
    if (!info.isFile()) throw new Problem(`${path} is not a file.`);
    return { size: info.size, head: await headOf(path), bytes: (read, signal) => bytesOf(path, read, signal) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "there is no such file" : code === "EACCES" ? "it may not be read" : String(error);
    throw new Problem(`${path} cannot be imported: ${why}.`);
  }
}

async function headOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function* bytesOf(path: string, read: (total: number) => void, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const piece of createReadStream(path, { signal })) {
    total += piece.length;
    read(total);
    yield piece;
  }
}

export async function isSameFile(path: string, other: URL): Promise<boolean> {
  if ((await stat(path)).size !== (await stat(other)).size) return false;
  return (await readFile(path)).equals(await readFile(other));
}
