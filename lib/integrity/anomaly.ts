import type { AnomalyReason, Choice } from "../votes/schema";

/** A vote as the watch sees it. Times in milliseconds since 1970. */
export type WatchedVote = {
  voter: number;
  at: number;
  choice: Choice;
  /** The wider network (/24 or /48) by its key of the day; members have none. */
  network: string | null;
  /** When this voter first voted on anything, and on how many tools it has. */
  since: number;
  tools: number;
  /** The host of the site that led here. */
  referrer: string | null;
};

/** What is usual: the tool's votes an hour (median of 28 days), and the share of newcomers a day on the whole site. */
export type Usual = { perHour: number; newcomers: { mean: number; deviation: number } | null };

/** `votes`: whom it is about. A flag holds nothing: it asks a person to look. */
export type Finding = { reason: AnomalyReason; votes: WatchedVote[]; from: number; to: number; flagOnly: boolean };

const HOUR_MS = 3600 * 1000;

/** What makes a shape. Below `least` votes in its window nothing is told from chance. */
export const SHAPES = {
  least: 20,
  windowMs: 24 * HOUR_MS,
  rate: { windowMs: HOUR_MS, perHour: 20, timesUsual: 6, oneWay: 0.8 },
  newcomers: { share: 0.7, deviations: 3, youngMs: HOUR_MS },
  networks: { top: 3, share: 0.3 },
  cadence: { variation: 0.3 },
  referrer: { share: 0.6, oneWay: 0.9 },
} as const;

/** The suspicious shapes among one tool's votes of the last day. Votes that a person has released are not to be passed in. */
export function findAnomalies(votes: readonly WatchedVote[], usual: Usual, now: number): Finding[] {
  const within = (ms: number) => votes.filter(({ at }) => at > now - ms && at <= now).sort((a, b) => a.at - b.at);
  const day = within(SHAPES.windowMs);
  const hour = within(SHAPES.rate.windowMs);
  const shapes: [AnomalyReason, WatchedVote[], WatchedVote[] | null][] = [
    ["ANOMALY_RATE", hour, rush(hour, usual)],
    ["ANOMALY_NEWCOMERS", day, newcomers(day, usual)],
    ["ANOMALY_NETWORKS", day, fewNetworks(day)],
    ["ANOMALY_CADENCE", day, clockwork(day)],
    ["ANOMALY_REFERRER", day, oneReferrer(day)],
  ];
  return shapes.flatMap(([reason, window, found]) => {
    const [first, last] = [window[0], window.at(-1)];
    if (window.length < SHAPES.least || !found || !first || !last) return [];
    return [{ reason, votes: found, from: first.at, to: last.at, flagOnly: reason === "ANOMALY_REFERRER" }];
  });
}

/** The votes of the direction that most of them have, and its share. */
function mainDirection(votes: readonly WatchedVote[]) {
  const ships = votes.filter(({ choice }) => choice === "SHIP");
  const main = 2 * ships.length >= votes.length ? ships : votes.filter(({ choice }) => choice === "SKIP");
  return { main, share: main.length / Math.max(1, votes.length) };
}

/** Far more votes in an hour than usual, nearly all one way. */
function rush(votes: readonly WatchedVote[], { perHour }: Usual): WatchedVote[] | null {
  const { main, share } = mainDirection(votes);
  const most = Math.max(SHAPES.rate.perHour, SHAPES.rate.timesUsual * perHour);
  return votes.length > most && share >= SHAPES.rate.oneWay ? main : null;
}

/** Nearly all of them from voters who came for this one vote, on a site where that is not usual. */
function newcomers(votes: readonly WatchedVote[], { newcomers: usual }: Usual): WatchedVote[] | null {
  if (!usual) return null;
  const found = votes.filter(({ tools, at, since }) => tools === 1 && at - since < SHAPES.newcomers.youngMs);
  const share = found.length / votes.length;
  const most = usual.mean + SHAPES.newcomers.deviations * usual.deviation;
  return share >= SHAPES.newcomers.share && share > most ? found : null;
}

/** Too many of them from the three networks that most come from. */
function fewNetworks(votes: readonly WatchedVote[]): WatchedVote[] | null {
  const byNetwork = new Map<string, number>();
  for (const { network } of votes) if (network !== null) byNetwork.set(network, (byNetwork.get(network) ?? 0) + 1);
  const top = [...byNetwork].sort(([, a], [, b]) => b - a).slice(0, SHAPES.networks.top);
  const names = new Set(top.map(([name]) => name));
  const found = votes.filter(({ network }) => network !== null && names.has(network));
  return found.length / votes.length > SHAPES.networks.share ? found : null;
}

/** As regular as a clock: people come at random, so that the gaps between them vary as much as they last. */
function clockwork(votes: readonly WatchedVote[]): WatchedVote[] | null {
  const gaps = votes.slice(1).map(({ at }, index) => at - (votes[index]?.at ?? at));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / Math.max(1, gaps.length);
  if (mean === 0) return null;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return Math.sqrt(variance) / mean < SHAPES.cadence.variation ? [...votes] : null;
}

/** Most of them sent by one page, nearly all one way: an article, or a call to arms. */
function oneReferrer(votes: readonly WatchedVote[]): WatchedVote[] | null {
  const hosts = new Map<string, WatchedVote[]>();
  for (const vote of votes)
    if (vote.referrer !== null) hosts.set(vote.referrer, [...(hosts.get(vote.referrer) ?? []), vote]);
  const [most = []] = [...hosts.values()].sort((a, b) => b.length - a.length);
  const isMost = most.length / Math.max(1, votes.length) > SHAPES.referrer.share;
  return isMost && mainDirection(votes).share >= SHAPES.referrer.oneWay ? most : null;
}
