import type { TestProject } from "vitest/node";
import { temporaryServer } from "./temporary-server";

/** Vitest's global setup: one Postgres and one migrated database for the whole run; every test file works on a copy. */
export default async function setup(project: TestProject) {
  const { templates, stop } = await temporaryServer();
  project.provide("templates", templates);
  return stop;
}
