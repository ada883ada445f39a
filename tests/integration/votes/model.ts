import type { CastRefusal, Choice, HoldReason, MyVote, Tally, VoteStatus, Wish } from "@/lib/votes/schema";

type Row = { choice: Choice; status: VoteStatus; reason: HoldReason | null; hold: number | null };
type Aside = Pick<Row, "status" | "reason" | "hold">;
type Answer = "RELEASE" | "REJECTION";

/**
 * What voting is, written down as plainly as it can be: a map of votes, without a database, a lock or a ledger. Visitors 0–6
 * share a network, members are 7 and 8. Used to say what the real thing must answer.
 */
export class Model {
  readonly votes = new Map<string, Row>();
  readonly holds: { tool: number; answer: Answer | null }[] = [];
  private readonly aside = new Map<string, Aside>();
  private readonly casts = new Map<string, number>();
  private readonly member = new Map<number, number>();

  static readonly VISITORS = 7;
  static readonly VOTERS = 9;
  static readonly TOOLS = 2;
  private static readonly MOST_CHANGES = { tool: 12, tenMinutes: 60 };
  private static readonly NETWORK_TOOL_DAY = 5;

  isMember = (voter: number) => voter >= Model.VISITORS;
  private key = (tool: number, voter: number) => `${tool}/${voter}`;
  private row = (tool: number, voter: number) => this.votes.get(this.key(tool, voter));
  private rows = (tool: number) => [...this.votes].filter(([key]) => key.startsWith(`${tool}/`));
  private browsersOf = (member: number) =>
    [...this.member].filter(([, of]) => of === member).map(([browser]) => browser);

  mine(tool: number, voter: number): MyVote | null {
    const row = this.row(tool, voter);
    return row ? { choice: row.choice, status: row.status, reason: row.reason } : null;
  }

  tally(tool: number): Tally {
    const tally = { ship: 0, skip: 0, memberShip: 0, memberSkip: 0, held: 0, rejected: 0 };
    for (const [key, { choice, status }] of this.rows(tool)) {
      const isMember = this.isMember(Number(key.split("/")[1]));
      if (status === "HELD") tally.held += 1;
      else if (status === "REJECTED") tally.rejected += 1;
      else if (choice === "SHIP")
        [tally.ship, tally.memberShip] = [tally.ship + 1, tally.memberShip + Number(isMember)];
      else [tally.skip, tally.memberSkip] = [tally.skip + 1, tally.memberSkip + Number(isMember)];
    }
    return tally;
  }

  /** What the cast is refused with, or null if it was done. */
  cast(voter: number, tool: number, wish: Wish): CastRefusal | null {
    const member = this.member.get(voter);
    if (member !== undefined && this.row(tool, member)) return "SIGN_IN";
    const now = this.row(tool, voter);
    const browsers = this.browsersOf(voter).filter((browser) => this.row(tool, browser));
    if (wish === (now?.choice ?? "NONE") && (browsers.length === 0 || !now)) {
      for (const browser of browsers) this.remove(tool, browser);
      return null;
    }
    if (this.hasChangedTooOften(tool, voter)) return "TOO_MANY_CHANGES";
    for (const browser of browsers) this.remove(tool, browser);
    if (wish === now?.choice) return null;
    this.casts.set(this.key(tool, voter), (this.casts.get(this.key(tool, voter)) ?? 0) + 1);
    if (wish === "NONE") this.remove(tool, voter);
    else if (now) now.choice = wish;
    else this.votes.set(this.key(tool, voter), { choice: wish, ...this.admitted(tool, voter) });
    return null;
  }

  private hasChangedTooOften(tool: number, voter: number): boolean {
    const all = [...this.casts].filter(([key]) => key.endsWith(`/${voter}`)).reduce((sum, [, n]) => sum + n, 0);
    const here = this.casts.get(this.key(tool, voter)) ?? 0;
    return here >= Model.MOST_CHANGES.tool || all >= Model.MOST_CHANGES.tenMinutes;
  }

  private admitted(tool: number, voter: number): Aside {
    const before = this.aside.get(this.key(tool, voter));
    const answer = before?.hold == null ? null : this.holds[before.hold]?.answer;
    if (before?.status === "REJECTED") return before;
    if (before?.status === "HELD" && before.hold !== null && answer !== "RELEASE") {
      return answer === "REJECTION" ? { ...before, status: "REJECTED" } : before;
    }
    const counted = { status: "COUNTED", reason: null, hold: null } as const;
    if (this.isMember(voter)) return counted;
    const neighbours = this.rows(tool).filter(
      ([key, { status }]) => status === "COUNTED" && !this.isMember(Number(key.split("/")[1])),
    );
    if (neighbours.length < Model.NETWORK_TOOL_DAY) return counted;
    return { status: "HELD", reason: "NETWORK_TOOL_DAY", hold: null };
  }

  private remove(tool: number, voter: number): void {
    const row = this.row(tool, voter);
    if (!row) return;
    this.votes.delete(this.key(tool, voter));
    this.aside.set(this.key(tool, voter), { status: row.status, reason: row.reason, hold: row.hold });
  }

  merge(visitor: number, member: number): void {
    const before = this.member.get(visitor);
    const hasVoted = [...this.casts.keys()].some((key) => key.endsWith(`/${visitor}`));
    if (!hasVoted || (before !== undefined && before !== member)) return;
    this.member.set(visitor, member);
    for (let tool = 0; tool < Model.TOOLS; tool++) {
      const row = this.row(tool, visitor);
      if (!row) continue;
      this.remove(tool, visitor);
      if (this.row(tool, member)) continue;
      const isLifted = row.status === "HELD" && row.reason === "NETWORK_TOOL_DAY";
      this.votes.set(this.key(tool, member), {
        choice: row.choice,
        ...(isLifted
          ? { status: "COUNTED", reason: null, hold: null }
          : { status: row.status, reason: row.reason, hold: row.hold }),
      });
    }
  }

  /** How many votes it set aside; with none there is no hold. */
  hold(tool: number, choice: Choice | undefined): number {
    const rows = this.rows(tool).filter(([, row]) => row.status === "COUNTED" && (!choice || row.choice === choice));
    for (const [, row] of rows) Object.assign(row, { status: "HELD", reason: "EDITOR", hold: this.holds.length });
    if (rows.length > 0) this.holds.push({ tool, answer: null });
    return rows.length;
  }

  decide(hold: number, answer: Answer): "ALREADY_DECIDED" | null {
    const entry = this.holds[hold];
    if (!entry || entry.answer) return "ALREADY_DECIDED";
    entry.answer = answer;
    for (const [, row] of this.rows(entry.tool))
      if (row.hold === hold && row.status === "HELD") this.settle(row, answer);
    return null;
  }

  /** How many votes it was about. */
  decideLimit(tool: number, answer: Answer): number {
    const rows = this.rows(tool).filter(([, { status, reason }]) => status === "HELD" && reason === "NETWORK_TOOL_DAY");
    for (const [, row] of rows) this.settle(row, answer);
    return rows.length;
  }

  private settle(row: Row, answer: Answer): void {
    if (answer === "REJECTION") row.status = "REJECTED";
    else Object.assign(row, { status: "COUNTED", reason: null, hold: null });
  }
}
