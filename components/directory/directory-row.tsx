import { ClockAlert } from "lucide";
import { PanelSpark } from "@/components/chart/panel-spark";
import { VerdictMark } from "@/components/review/verdict-mark";
import { VerdictStamp } from "@/components/review/verdict-stamp";
import { Icon } from "@/components/ui/icon";
import { CommunityCell } from "@/components/vote/community-cell";
import { MUST_WORDS } from "@/lib/directory/facet-words";
import { checkedAge, contextWords, openness, priceWords } from "@/lib/directory/row-words";
import type { DirectoryRow } from "@/lib/directory/schema";
import { formatDay, formatNumber, listOf } from "@/lib/format";
import type { Reviewer } from "@/lib/reviews/schema";
import { panelVerdict } from "@/lib/reviews/verdict";
import type { VerdictWords } from "@/lib/site";
import { urls } from "@/lib/urls";

export type RowContext = {
  reviewers: readonly Reviewer[];
  today: string;
  words: VerdictWords;
  /** The list is sorted by it, so it is said. */
  showRelease?: boolean;
};

/** One tool in a line. Plain links: fifty prefetching ones would cost more than they save. */
export function ToolLine({ row, reviewers, today, words, showRelease }: RowContext & { row: DirectoryRow }) {
  const panel = panelVerdict(row.takes);
  const released = showRelease && (row.released ? formatDay(row.released.date, row.released.precision) : "unknown");
  return (
    <tr role="row">
      <td role="cell" className="pick">
        <input className="check" type="checkbox" name="tool" value={row.slug} aria-label={`Compare ${row.name}`} />
      </td>
      <th scope="row" role="rowheader" className="c-name">
        <b>
          <a href={urls.tool(row.slug)}>{row.name}</a>
        </b>
        <small>
          {[row.maker, row.category.name, released && `released ${released}`].filter(Boolean).join(" · ")}
          {row.unknown.length > 0 && (
            <span className="line-unknown">Unknown: {listOf(row.unknown.map((must) => MUST_WORDS[must]))}</span>
          )}
        </small>
      </th>
      <td role="cell" className="c-verdict">
        <VerdictStamp panel={panel} words={words} small />
      </td>
      <td role="cell" className="num med c-hide">
        {panel.word === "too-few" || panel.median === null ? (
          <span className="unranked">
            <span aria-hidden="true">–</span>
            <span className="vh">not ranked</span>
          </span>
        ) : (
          formatNumber(panel.median, 1)
        )}
      </td>
      <td role="cell" className="c-panel">
        <PanelSpark takes={row.takes} panel={reviewers} words={words} />
      </td>
      <td role="cell" className="c-votes">
        <CommunityCell tool={{ slug: row.slug, name: row.name }} tally={row.tally} words={words} />
      </td>
      <td role="cell" className="num c-price">
        {priceWords(row) ?? <Unknown />}
      </td>
      <td role="cell" className="num c-hide">
        {contextWords(row) ?? <Unknown />}
      </td>
      <td role="cell" className="c-hide">
        <Open row={row} />
      </td>
      <td role="cell" className="num last c-hide mute">
        <Checked row={row} today={today} />
      </td>
    </tr>
  );
}

const Unknown = () => <span className="fact--unknown">Unknown</span>;

function Open({ row }: { row: DirectoryRow }) {
  const known = openness(row);
  if (!known) return <Unknown />;
  return (
    <span className="yesno">
      <VerdictMark of={known.open ? "yes" : "no"} />
      {known.open && known.what === "source" ? "Source" : known.open ? "Open" : "Closed"}
    </span>
  );
}

function Checked({ row, today }: { row: DirectoryRow; today: string }) {
  const age = checkedAge(row, today);
  if (!age) return <Unknown />;
  return (
    <span className={age.stale ? "flag flag--stale" : undefined}>
      {age.stale && <Icon of={ClockAlert} size={14} />}
      {age.stale && <span className="vh">Stale, </span>}
      {age.days} d<span className="vh"> ago at the oldest</span>
    </span>
  );
}
