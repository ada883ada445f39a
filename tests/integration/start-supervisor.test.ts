import { expect, it } from "vitest";
import { type Service, supervise } from "@/server/supervisor";

const fast = { firstMs: 1, longestMs: 4, calmMs: 60_000 };

/** A service whose process is a promise; everything it goes through is noted in `events`. */
function play(events: string[], name: string, { deaf = false, failures = 0 } = {}) {
  let starts = 0;
  let end: (reason: string) => void = () => {};
  let up: () => void = () => {};
  const service: Service = {
    name,
    graceMs: 20,
    async start() {
      starts += 1;
      if (starts > 1 && starts <= 1 + failures) throw new Error("not yet");
      const exited = new Promise<string>((resolve) => {
        end = resolve;
      });
      events.push(`${name} starts`);
      up();
      return {
        exited,
        stop() {
          events.push(`${name} stops`);
          if (!deaf) end("exit code 0");
        },
        kill() {
          events.push(`${name} is killed`);
          end("signal SIGKILL");
        },
      };
    },
  };
  const crashAndReturn = () =>
    new Promise<void>((resolve) => {
      up = resolve;
      end("exit code 1");
    });
  return { service, crashAndReturn };
}

it("stops services in the reverse of the order they were started in", async () => {
  const events: string[] = [];
  const services = supervise(() => {}, fast);
  await services.run(play(events, "database").service);
  await services.run(play(events, "site").service);
  await services.stop();
  expect(events).toEqual(["database starts", "site starts", "site stops", "database stops"]);
});

it("kills what does not end in its time", async () => {
  const events: string[] = [];
  const said: string[] = [];
  const services = supervise((line) => said.push(line), fast);
  await services.run(play(events, "site", { deaf: true }).service);
  await services.stop();
  expect(events).toEqual(["site starts", "site stops", "site is killed"]);
  expect(said).toEqual(["site does not end within 0.02 s and is killed."]);
});

it("starts again what ended, as often as it takes", async () => {
  const events: string[] = [];
  const said: string[] = [];
  const services = supervise((line) => said.push(line), fast);
  const { service, crashAndReturn } = play(events, "site", { failures: 2 });
  await services.run(service);
  await crashAndReturn();
  await services.stop();
  expect(said[0]).toBe("site ended (exit code 1) and is started again.");
  expect(said.filter((line) => line.startsWith("site does not start: Error: not yet"))).toHaveLength(2);
  expect(events).toEqual(["site starts", "site starts", "site stops"]);
});

it("does not start again what ends while everything stops", async () => {
  const events: string[] = [];
  const services = supervise(() => {}, fast);
  const { service, crashAndReturn } = play(events, "site");
  await services.run(service);
  void crashAndReturn();
  await services.stop();
  expect(events.filter((event) => event === "site starts")).toHaveLength(1);
});

it("fails when a service fails at its first start, and stops one that was about to start", async () => {
  const events: string[] = [];
  const services = supervise(() => {}, fast);
  const failing = { ...play(events, "site").service, start: () => Promise.reject(new Error("no")) };
  await expect(services.run(failing)).rejects.toThrow("no");
  const { service } = play(events, "database");
  const running = services.run(service);
  await services.stop();
  await running;
  expect(events).toEqual(["database starts", "database stops"]);
});
