import { afterEach, beforeEach, expect } from "vitest";

// A warning nobody expected is a failure. A test that expects one says so:
//   const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
const unexpected: unknown[][] = [];
const listen = () => {
  console.error = (...message) => void unexpected.push(["console.error", ...message]);
  console.warn = (...message) => void unexpected.push(["console.warn", ...message]);
};

listen();
beforeEach(listen);
afterEach(() => {
  expect(unexpected.splice(0), "what the test wrote to the console").toEqual([]);
});
