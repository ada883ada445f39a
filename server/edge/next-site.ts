import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** What Next answered, whole. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Question = {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: Buffer;
};

/** A document of more is a mistake: it is held in memory while it is made ready. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Longer than Next itself waits for the database. */
const ANSWER_MS = 20_000;
/** How long a request waits for a Next that is being started again. */
const RESTART_MS = 10_000;
const RETRY_MS = 100;

/** Next cannot be reached, or what it answers cannot be used. */
export class NextUnavailable extends Error {}

/** Next on its private port. Few connections: it has one thread, and what waits here costs less than what waits there. */
export function nextSite(port: number, { connections = 32, restartMs = RESTART_MS, answerMs = ANSWER_MS } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  function once({ method, path, headers, body }: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length = body ? { "content-length": String(body.length) } : {};
      const asking = request(
        { host: "127.0.0.1", port, agent, method, path, headers: { ...headers, ...length }, timeout: answerMs },
        (answer) => {
          const chunks: Buffer[] = [];
          let bytes = 0;
          answer.on("data", (chunk: Buffer) => {
            bytes += chunk.length;
            if (bytes > MAX_BYTES) asking.destroy(new NextUnavailable(`${path} is larger than ${MAX_BYTES} bytes`));
            chunks.push(chunk);
          });
          answer.on("error", reject);
          answer.on("end", () =>
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
        },
      );
      asking.on("timeout", () => asking.destroy(new NextUnavailable(`${path} is not answered in ${answerMs} ms`)));
      asking.on("error", reject);
      asking.end(body);
    });
  }

  /** Asks, and again while Next is being started. What may have been carried out is not asked twice. */
  async function ask(question: Question): Promise<Answer> {
    const until = Date.now() + restartMs;
    for (;;) {
      try {
        return await once(question);
      } catch (error) {
        if (!mayRepeat(question, error as NodeJS.ErrnoException) || Date.now() >= until) {
          throw error instanceof NextUnavailable ? error : new NextUnavailable((error as Error).message);
        }
        await pause(RETRY_MS);
      }
    }
  }

  return { ask, close: () => agent.destroy() };
}

export type NextSite = ReturnType<typeof nextSite>;

/** A connection that was refused carried nothing; one that broke may have. */
const mayRepeat = ({ method }: Question, { code }: NodeJS.ErrnoException) =>
  code === "ECONNREFUSED" || (method === "GET" && (code === "ECONNRESET" || code === "EPIPE"));
