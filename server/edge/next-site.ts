import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** What Next answered, whole. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Question = {
  method: string;
  path: string;
  headers: Record<string, string | string[]>;
  body?: Buffer;
  /** The edge's own, not a reader's. */
  isOwn?: boolean;
};

/** A document of more is a mistake: it is held in memory while it is made ready. */
const MAX_BYTES = 8 * 1024 * 1024;
/** From the question on, however long it waits for its turn. Longer than Next itself waits for the database. */
const ANSWER_MS = 20_000;
/** More than this many questions are not waited for: they would only make the wait longer. */
const MAX_WAITING = 256;
/** How long a request waits for a Next that is being started again. */
const RESTART_MS = 10_000;
const RETRY_MS = 100;

/** Next cannot be reached, or what it answers cannot be used. */
export class NextUnavailable extends Error {}

/** Next on its private port. Few connections: it has one thread, and what waits here costs less than what waits there. */
export function nextSite(port: number, { connections = 32, restartMs = RESTART_MS, answerMs = ANSWER_MS } = {}) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  // What the edge itself has to say does not wait behind what readers ask.
  const ownAgent = new Agent({ keepAlive: true, maxSockets: 1 });
  let waiting = 0;

  function once({ method, path, headers, body, isOwn }: Question, signal: AbortSignal): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const length = body ? { "content-length": String(body.length) } : {};
      const options = { host: "127.0.0.1", port, agent: isOwn ? ownAgent : agent, method, path, signal };
      const asking = request({ ...options, headers: { ...headers, ...length } }, (answer) => {
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
      });
      asking.on("error", reject);
      asking.end(body);
    });
  }

  /** Asks, and again while Next is being started. What may have been carried out is not asked twice. `stop` gives up. */
  async function ask(question: Question, stop?: AbortSignal): Promise<Answer> {
    if (!question.isOwn && waiting >= MAX_WAITING) throw new NextUnavailable("too many questions wait already");
    const late = AbortSignal.timeout(answerMs);
    const signal = stop ? AbortSignal.any([late, stop]) : late;
    const until = Date.now() + restartMs;
    waiting += 1;
    try {
      for (;;) {
        try {
          return await once(question, signal);
        } catch (error) {
          if (!mayRepeat(question, error as NodeJS.ErrnoException) || Date.now() >= until || signal.aborted)
            throw error;
          await pause(RETRY_MS, undefined, { signal });
        }
      }
    } catch (error) {
      throw error instanceof NextUnavailable ? error : new NextUnavailable((error as Error).message);
    } finally {
      waiting -= 1;
    }
  }

  const close = () => {
    agent.destroy();
    ownAgent.destroy();
  };
  return { ask, close };
}

export type NextSite = ReturnType<typeof nextSite>;

/** A connection that was refused carried nothing; one that broke may have. */
const mayRepeat = ({ method }: Question, { code }: NodeJS.ErrnoException) =>
  code === "ECONNREFUSED" || (method === "GET" && (code === "ECONNRESET" || code === "EPIPE"));
