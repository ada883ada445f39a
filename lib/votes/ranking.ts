import { wilsonInterval } from "../reviews/interval";

type Voted = { slug: string; ship: number; skip: number };
export type Ranked<T> = T & { rank: number };

const lowerBound = ({ ship, skip }: Voted) => wilsonInterval(ship, ship + skip).low;

/** Best first: by the lower end of the share's 95 % interval, then by the number of votes, then by slug. */
export const byCommunity = (a: Voted, b: Voted): number =>
  lowerBound(b) - lowerBound(a) || b.ship + b.skip - (a.ship + a.skip) || (a.slug < b.slug ? -1 : 1);

/** Tools in order, with equal ranks for what only the slug tells apart; tools without votes stand on a shelf of their own. */
export function rankByCommunity<T extends Voted>(tools: readonly T[]): { ranked: Ranked<T>[]; unrated: T[] } {
  const ranked: Ranked<T>[] = [];
  const voted = tools.filter(({ ship, skip }) => ship + skip > 0).sort(byCommunity);
  for (const [index, tool] of voted.entries()) {
    const before = ranked.at(-1);
    const isTie = before !== undefined && before.ship === tool.ship && before.skip === tool.skip;
    ranked.push({ ...tool, rank: isTie ? before.rank : index + 1 });
  }
  return { ranked, unrated: tools.filter(({ ship, skip }) => ship + skip === 0) };
}
