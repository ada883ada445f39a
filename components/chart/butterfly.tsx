import type { CSSProperties } from "react";
import { LensName } from "@/components/review/lens-name";
import type { Reviewer, Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { ScoreWing } from "./score-wing";

type Pair = readonly [ToolPage, ToolPage];
type Row = { reviewer: Reviewer; takes: readonly [Take | null, Take | null] };

/** Scores of two tools, a row a reviewer, bars growing from the axis. A real table: the bars are decoration over its numbers. */
export function ButterflyRows({
  tools,
  panel,
  words,
}: {
  tools: Pair;
  panel: readonly Reviewer[];
  words: VerdictWords;
}) {
  const rows = panel.map((reviewer) => ({ reviewer, takes: takesOf(tools, reviewer) }));
  const shared = rows.filter(({ takes: [a, b] }) => a && b);
  const solo = rows.filter(({ takes: [a, b] }) => Boolean(a) !== Boolean(b));
  return (
    <>
      {shared.length > 0 && (
        <tbody role="rowgroup">
          <GroupHead title="Shared bench" note="These reviewers judged both. Only their rows count in the headline." />
          {shared.map((row) => (
            <WingRow key={row.reviewer.slug} row={row} tools={tools} words={words} weight="counts" />
          ))}
          <Scale />
        </tbody>
      )}
      {solo.length > 0 && (
        <tbody role="rowgroup">
          <GroupHead title="Judged one of the two" note="Shown for the record, left out of the headline." />
          {solo.map((row) => (
            <WingRow key={row.reviewer.slug} row={row} tools={tools} words={words} weight="record" />
          ))}
        </tbody>
      )}
    </>
  );
}

const takesOf = ([a, b]: Pair, { slug }: Reviewer) =>
  [a, b].map(({ takes }) => takes.find((take) => take.reviewer.slug === slug) ?? null) as [Take | null, Take | null];

function GroupHead({ title, note }: { title: string; note: string }) {
  return (
    <tr className="grp" role="row">
      <th scope="rowgroup" role="rowheader" colSpan={3}>
        {title}
        <small>{note}</small>
      </th>
    </tr>
  );
}

function WingRow({
  row,
  tools,
  words,
  weight,
}: {
  row: Row;
  tools: Pair;
  words: VerdictWords;
  weight: "counts" | "record";
}) {
  const [a, b] = row.takes;
  return (
    <tr role="row" className={weight === "record" ? "solo" : undefined}>
      <th scope="row" role="rowheader">
        <LensName reviewer={row.reviewer} />
      </th>
      <td role="cell" className="a">
        <Wing side="a" take={a} words={words} weight={weight} />
      </td>
      <td role="cell" className="b">
        {a && b && <Gap from={a.score} to={b.score} tools={tools} />}
        <Wing side="b" take={b} words={words} weight={weight} />
      </td>
    </tr>
  );
}

function Wing({
  side,
  take,
  words,
  weight,
}: {
  side: "a" | "b";
  take: Take | null;
  words: VerdictWords;
  weight: "counts" | "record";
}) {
  return (
    <div className="track" style={{ "--v": take?.score ?? 0 } as CSSProperties}>
      <ScoreWing side={side} score={take?.score ?? null} verdict={take?.verdict} weight={weight} />
      {take ? (
        <span className="val">
          <span>{take.verdict === "SHIP" ? words.ship : words.skip}</span> <b>{take.score}</b>
        </span>
      ) : (
        <span className="none">No panel take</span>
      )}
    </div>
  );
}

/** The difference of two scores, pointing at the higher one. */
function Gap({ from, to, tools }: { from: number; to: number; tools: Pair }) {
  const gap = Math.abs(from - to);
  if (gap === 0)
    return (
      <span className="gap">
        <span aria-hidden="true">=</span>
        <span className="vh">Level. </span>
      </span>
    );
  const left = from > to;
  return (
    <span className="gap">
      {left && <Pointer d="M6 .5v8L.8 4.5z" />}
      <span>{gap}</span>
      <span className="vh"> points to {tools[left ? 0 : 1].name}. </span>
      {!left && <Pointer d="M1 .5v8l5.2-4z" />}
    </span>
  );
}

const Pointer = ({ d }: { d: string }) => (
  <svg viewBox="0 0 7 9" aria-hidden="true">
    <path d={d} />
  </svg>
);

function Scale() {
  const ticks = [0, 50, 100].map((value) => (
    <span key={value} className="tick" style={{ "--v": value } as CSSProperties}>
      {value}
    </span>
  ));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row takes no focus; the scale says nothing that the numbers do not
    <tr className="scale" aria-hidden="true">
      <th />
      <td className="a">
        <div className="track">{ticks}</div>
      </td>
      <td className="b">
        <div className="track">{ticks}</div>
      </td>
    </tr>
  );
}
