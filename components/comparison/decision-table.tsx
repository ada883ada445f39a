import { DividedFlag } from "@/components/review/divided-flag";
import { verdictWord } from "@/components/review/verdict-stamp";
import { FactCell } from "@/components/tool/fact-cell";
import { PlanList } from "@/components/tool/plan-list";
import { CommunityWords } from "@/components/vote/community-cell";
import { factGroups, isSame } from "@/lib/comparisons/rows";
import { entryLabel } from "@/lib/facts/entry-label";
import { planWords } from "@/lib/facts/plan-words";
import { factWinner } from "@/lib/facts/winner";
import { factWords } from "@/lib/facts/words";
import { formatNumber } from "@/lib/format";
import { clearlyHighest } from "@/lib/reviews/interval";
import { type PanelVerdict, panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import type { ToolPage } from "@/lib/tools/schema";
import type { WithTally } from "@/lib/votes/schema";
import { communityOf } from "@/lib/votes/tally";
import { tallyWords } from "@/lib/votes/words";
import { DecisionRow } from "./decision-row";
import { LedgerTable } from "./ledger-table";

type DecisionTableProps = { tools: WithTally<ToolPage>[]; words: VerdictWords; today: string };

/** What the decision rests on: the panel, the community, the price, and every fact. */
export function DecisionTable({ tools, words, today }: DecisionTableProps) {
  const panels = tools.map((tool) => panelVerdict(tool.takes));
  const judged = panels.every((panel) => panel.word !== "too-few");
  const highest = judged ? clearlyHighest(panels) : null;
  const communities = tools.map(({ tally }) => communityOf(tally));
  const texts = (read: (tool: ToolPage) => string | null, absent: string) => {
    const values = tools.map(read);
    return {
      tools,
      same: isSame(values),
      cells: values.map((value) => (
        <span key={value} className={value ? "fact" : "fact fact--na"}>
          {value ?? absent}
        </span>
      )),
    };
  };
  return (
    <LedgerTable
      caption={`Facts about ${tools.map((tool) => tool.name).join(", ")}, each with its source and age`}
      tools={tools}
      words={words}
    >
      <tbody role="rowgroup">
        <DecisionRow
          label="Panel verdict"
          tools={tools}
          same={isSame(panels.map((panel) => `${panel.ships}/${panel.total}`))}
          result={!judged ? "none" : (highest ?? "too-close")}
          cells={panels.map((panel, i) => <PanelCell key={tools[i]?.slug} panel={panel} words={words} />)}
        />
        <DecisionRow
          label="Community"
          tools={tools}
          same={isSame(communities.map((community) => tallyWords(community, words)))}
          result={
            !communities.every(({ share }) => share !== null) ? "none" : (clearlyHighest(communities) ?? "too-close")
          }
          cells={tools.map(({ slug, name, tally }) => (
            <span key={slug} className={tally.ship + tally.skip > 0 ? "fact" : "fact fact--na"}>
              <CommunityWords tool={{ slug, name }} tally={tally} words={words} />
            </span>
          ))}
        />
        <DecisionRow
          label="Pricing"
          tools={tools}
          same={isSame(tools.map(({ plans }) => [entryLabel(plans), ...plans.map(planWords)].join()))}
          cells={tools.map((tool) => <PlanList key={tool.slug} plans={tool.plans} today={today} />)}
        />
        <DecisionRow label="Best for" {...texts((tool) => tool.bestFor, "Not recorded")} />
        <DecisionRow label="Category" {...texts((tool) => tool.category.name, "")} />
        <DecisionRow label="Made by" {...texts((tool) => tool.maker, "Not recorded")} />
      </tbody>
      {factGroups(tools).map(({ group, rows }) => (
        <tbody role="rowgroup" key={group}>
          <tr className="grp" role="row">
            <th scope="rowgroup" role="rowheader" colSpan={tools.length + 1}>
              {group}
            </th>
          </tr>
          {rows.map(({ attribute, facts }) => {
            const winner = factWinner(attribute, facts, today);
            return (
              <DecisionRow
                key={attribute.key}
                label={attribute.label}
                tools={tools}
                same={isSame(facts.map((fact) => factWords(attribute, fact)))}
                result={winner.kind === "wins" ? winner.column : winner.kind}
                cells={facts.map((fact, i) => (
                  <FactCell
                    key={tools[i]?.slug}
                    attribute={attribute}
                    fact={fact}
                    today={today}
                    wins={winner.kind === "wins" && winner.column === i}
                  />
                ))}
              />
            );
          })}
        </tbody>
      ))}
    </LedgerTable>
  );
}

function PanelCell({ panel, words }: { panel: PanelVerdict; words: VerdictWords }) {
  const { ships, total, median, range } = panel;
  return (
    <div className="cell">
      <span className="fact">
        {verdictWord(panel, words)} · {ships} {words.ship.toLowerCase()} / {total - ships} {words.skip.toLowerCase()}
      </span>
      <span className="prov">
        <DividedFlag panel={panel} />
        {median !== null && range && (
          <span>
            Median {formatNumber(median)}, range {range.low} to {range.high}
          </span>
        )}
      </span>
    </div>
  );
}
