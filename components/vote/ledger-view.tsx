import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Section } from "@/components/ui/section";
import { formatShortDay, listOf } from "@/lib/format";
import type { VerdictWords } from "@/lib/site";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import type { HoldReason, LedgerDay, LedgerSide, Tally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { HOLD_WORDS } from "@/lib/votes/words";
import { LedgerChart } from "./ledger-chart";
import { TallyFigure } from "./tally-figure";

type Props = { tool: Named; days: readonly LedgerDay[]; tally: Tally; words: VerdictWords };

/** Every vote on a tool by the day, without anybody's identity: a picture, and the table that it is drawn from. */
export function LedgerView({ tool, days, tally, words }: Props) {
  const { memberShip, memberSkip, ship, skip } = tally;
  return (
    <>
      <div className="crumbs">
        <Breadcrumb
          trail={[
            { href: urls.tools, name: "Tools" },
            { href: urls.tool(tool.slug), name: tool.name },
          ]}
          here="Votes"
        />
      </div>
      <PageTitle title={<>Votes on {tool.name}</>}>
        <p>
          One vote a voter. Votes that are set aside are listed with the reason, and come back if nobody decides about
          them. <Link href={urls.integrity}>What was set aside, everywhere</Link>
        </p>
      </PageTitle>
      <Section id="now" title="Now">
        <div className="ledger-body">
          <TallyFigure community={communityOf(tally)} name={tool.name} words={words} />
          <p className="ledger-sides">
            Members: {memberShip} {words.ship.toLowerCase()}, {memberSkip} {words.skip.toLowerCase()}. Visitors:{" "}
            {ship - memberShip} {words.ship.toLowerCase()}, {skip - memberSkip} {words.skip.toLowerCase()}. Under
            review: {tally.held}. Rejected: {tally.rejected}.
          </p>
        </div>
      </Section>
      <Section id="days" title="By day" note="Days end at midnight UTC. A vote that was changed counts where it ended.">
        {days.length === 0 ? (
          <p className="ledger-body vote__q">No community votes yet</p>
        ) : (
          <div className="ledger-body">
            <LedgerChart days={days} name={tool.name} words={words} />
            <LedgerDays days={days} words={words} />
          </div>
        )}
      </Section>
    </>
  );
}

function LedgerDays({ days, words }: { days: readonly LedgerDay[]; words: VerdictWords }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <div className="scroll-x" role="region" aria-label="Table of votes by day" tabIndex={0}>
      <table className="days">
        <caption className="vh">Votes by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Cast by visitors</th>
            <th scope="col">Counted</th>
            <th scope="col">Cast by members</th>
            <th scope="col">Counted</th>
            <th scope="col">Set aside, and what became of it</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">
                <time dateTime={day.day}>{formatShortDay(day.day)}</time>
              </th>
              <td className="num">{day.visitors.cast}</td>
              <td className="num">{counted(day.visitors, words)}</td>
              <td className="num">{day.members.cast}</td>
              <td className="num">{counted(day.members, words)}</td>
              <td>{aside(day)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `\u2212${-n}` : "0");
const counted = ({ ship, skip }: LedgerSide, words: VerdictWords) =>
  `${signed(ship)} ${words.ship.toLowerCase()}, ${signed(skip)} ${words.skip.toLowerCase()}`;

const reasons = (word: string, by: Partial<Record<HoldReason, number>>) =>
  Object.entries(by).map(([reason, votes]) => `${votes} ${word} (${HOLD_WORDS[reason as HoldReason]})`);

function aside({ held, rejected, released }: LedgerDay): string {
  const parts = [
    ...reasons("held", held),
    ...reasons("rejected", rejected),
    ...(released > 0 ? [`${released} released`] : []),
  ];
  return parts.length > 0 ? listOf(parts) : "Nothing";
}
