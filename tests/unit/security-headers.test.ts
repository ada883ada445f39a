import { afterEach, expect, test, vi } from "vitest";
import { assumeEnv } from "@/lib/env";
import { documentPolicy, securityHeaders } from "@/server/edge/security-headers";

afterEach(() => {
  vi.unstubAllEnvs();
  assumeEnv({});
});

function at(url: string) {
  vi.stubEnv("APP_URL", url);
  assumeEnv({});
}

test("a site behind https is only ever reached so; one without it is reached at all", () => {
  at("https://tiebreak.example");
  expect(securityHeaders()).toHaveProperty("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  expect(documentPolicy([])).toContain("upgrade-insecure-requests");
  at("http://localhost:3000");
  expect(securityHeaders()).not.toHaveProperty("Strict-Transport-Security");
  expect(documentPolicy([])).not.toContain("upgrade-insecure-requests");
});

test("scripts come from the site's files or are named by their hash", () => {
  at("http://localhost:3000");
  expect(documentPolicy(["'sha256-abc'"])).toContain("script-src 'self' 'sha256-abc';");
  expect(documentPolicy([])).toContain("script-src 'self';");
  expect(documentPolicy([])).not.toMatch(/(?<!style-src-attr )'unsafe-|\*|https?:/);
});
