import type { CSSProperties } from "react";
import { LensName } from "@/components/review/lens-name";
import type { LikeForLike } from "@/lib/comparisons/like-for-like";
import { formatNumber } from "@/lib/format";
import type { Reviewer, Take } from "@/lib/reviews/schema";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import { spread } from "./spread";
import { ToolShape } from "./tool-shape";

const TICKS = [0, 25, 50, 75, 100];

type Mark = { column: number; score: number; look: "ship" | "skip" | "mean" };

/** Scores of three to six tools, a row a reviewer: shape is the tool, fill is the verdict. The numbers repeat on the right. */
export function DotPlot({
  tools,
  panel,
  result,
  words,
}: {
  tools: readonly ToolPage[];
  panel: readonly Reviewer[];
  result: LikeForLike;
  words: VerdictWords;
}) {
  const rows = panel
    .map((reviewer) => ({
      reviewer,
      takes: tools.map((tool) => tool.takes.find((take) => take.reviewer.slug === reviewer.slug)),
    }))
    .filter(({ takes }) => takes.some(Boolean));
  return (
    <>
      <p className="legend">
        {tools.map((tool, i) => (
          <span key={tool.slug}>
            <ToolShape column={i} look="key" />
            {tool.name}
          </span>
        ))}
      </p>
      <table className="dot" role="table" style={{ "--n": tools.length } as CSSProperties}>
        <caption className="vh">Scores of each reviewer, 0 to 100, with ship or skip</caption>
        <colgroup>
          <col className="l" />
          <col />
          {tools.map((tool) => (
            <col key={tool.slug} className="n" />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <span className="vh">Reviewer</span>
            </th>
            <td className="plot" aria-hidden="true">
              <div className="inner dotscale">
                {TICKS.map((tick) => (
                  <span key={tick} style={{ "--v": tick } as CSSProperties}>
                    {tick}
                  </span>
                ))}
              </div>
            </td>
            {tools.map((tool, i) => (
              <th key={tool.slug} scope="col" role="columnheader" className="n">
                <ToolShape column={i} look="key" />
                <span className="vh">{tool.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ reviewer, takes }) => (
            <tr role="row" key={reviewer.slug}>
              <th scope="row" role="rowheader">
                <LensName reviewer={reviewer} />
              </th>
              <Plot marks={takes.flatMap((take, column) => (take ? [markOf(take, column)] : []))} />
              {takes.map((take, i) => (
                <td role="cell" key={tools[i]?.slug} className="n">
                  {take ? take.score : <span className="vh">No panel take</span>}
                  {take && <small>{take.verdict === "SHIP" ? words.ship : words.skip}</small>}
                  {!take && <span aria-hidden="true">–</span>}
                </td>
              ))}
            </tr>
          ))}
          {result.reviewers.length > 0 && (
            <tr role="row" className="mean">
              <th scope="row" role="rowheader">
                Mean
                <small>of the {result.reviewers.length} who judged all</small>
              </th>
              <Plot marks={result.columns.map(({ mean }, column) => ({ column, score: mean, look: "mean" }))} />
              {result.columns.map(({ mean }, i) => (
                <td role="cell" key={tools[i]?.slug} className="n">
                  {formatNumber(mean, 1)}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

const markOf = (take: Take, column: number): Mark => ({
  column,
  score: take.score,
  look: take.verdict === "SHIP" ? "ship" : "skip",
});

function Plot({ marks }: { marks: Mark[] }) {
  const scores = marks.map(({ score }) => score);
  const wide = spread(scores, 3);
  const narrow = spread(scores, 7.6);
  return (
    <td className="plot" aria-hidden="true">
      <div className="inner">
        <svg className="ax" aria-hidden="true" focusable="false">
          {TICKS.map((tick) => (
            <line key={tick} className="g" x1={`${tick}%`} x2={`${tick}%`} y1="0" y2="100%" />
          ))}
          {scores.length > 1 && (
            <line className="range" x1={`${Math.min(...scores)}%`} x2={`${Math.max(...scores)}%`} y1="50%" y2="50%" />
          )}
        </svg>
        {marks.map(({ column, score, look }, i) => {
          const place = { "--v": score, "--d": wide[i], "--dp": narrow[i] } as CSSProperties;
          return (
            <span key={column} className="place" style={place}>
              <i className="stem" />
              <ToolShape column={column} look={look} />
            </span>
          );
        })}
      </div>
    </td>
  );
}
