import { existsSync } from "node:fs";
import { Problem } from "./problem.mjs";

/** Reads `.env` if there is one. What the real environment says stays. */
export function loadDotenv() {
  if (!existsSync(".env")) return;
  try {
    process.loadEnvFile(".env");
  } catch (error) {
    throw new Problem(`.env cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
