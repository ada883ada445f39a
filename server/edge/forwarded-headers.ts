import type { IncomingHttpHeaders, IncomingMessage } from "node:http";

/**
 * What of a visitor's headers reaches Next. Lists of what is let through, never of what is kept out: headers that steer the
 * framework are many, and new ones come with its versions.
 */

/** What a page that is made for one request may know: nothing of who asks. */
const forLivePage = [
  "rsc",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
];

/** What an action may know. */
const forAction = [
  ...forLivePage,
  "accept",
  "accept-language",
  "content-type",
  "cookie",
  "next-action",
  "origin",
  "referer",
  "user-agent",
];

export type Forwarded = Record<string, string | string[]>;

const pick = (headers: IncomingHttpHeaders, names: readonly string[]): Forwarded =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

export const headersOfLivePage = ({ headers }: IncomingMessage): Forwarded => pick(headers, forLivePage);

/** With the cookies, and the address of who asks. */
export const headersOfPrivatePage = ({ headers }: IncomingMessage, address: string): Forwarded => ({
  ...pick(headers, [...forLivePage, "cookie", "accept-language", "referer"]),
  "x-forwarded-for": address,
});

/** With the address of who asks, as this edge knows it. */
export const headersOfAction = ({ headers }: IncomingMessage, address: string): Forwarded => ({
  ...pick(headers, forAction),
  "x-forwarded-for": address,
});
