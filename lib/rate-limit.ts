import "server-only";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { pool } from "./db";

/** A limit on how often something may be asked for. `points` in `seconds`, for each key. */
export type Limit = { name: string; points: number; seconds: number };

/**
 * Takes one point of a key and says whether there was one left. Keys are hashes or numbers, never an address or a name: they are
 * stored. While the database is away each process counts for itself, so that a flood does not get through by taking it down.
 */
export function rateLimit({ name, points, seconds }: Limit) {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    // The worker clears the table (drop-expired).
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points,
    duration: seconds,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
  });
  return async (key: string): Promise<{ ok: true } | { ok: false; retryAfterSeconds: number }> => {
    try {
      await limiter.consume(key);
      return { ok: true };
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) };
    }
  };
}
