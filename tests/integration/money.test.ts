import { beforeAll, expect, test } from "vitest";
import { allCategories, categoryBySlug } from "@/lib/categories/queries";
import { isIndexable } from "@/lib/comparisons/indexable";
import { weightedMeans } from "@/lib/comparisons/lens";
import { benchOf, likeForLike } from "@/lib/comparisons/like-for-like";
import { factGroups } from "@/lib/comparisons/rows";
import { directoryPage } from "@/lib/directory/queries";
import { NO_FILTERS, SORTS, VERDICTS } from "@/lib/directory/schema";
import { DISCLOSURE_WORDS } from "@/lib/disclosures";
import { factWinner } from "@/lib/facts/winner";
import { latestFlips, latestVerdicts, popularDecisions } from "@/lib/front/queries";
import { agreement, judgedByReviewer } from "@/lib/reviews/agreement";
import { allReviewers, panelJudgements, takeChanges, takesOfReviewer } from "@/lib/reviews/queries";
import { shipRate } from "@/lib/reviews/ship-rate";
import { panelVerdict } from "@/lib/reviews/verdict";
import { allTools, counts, slugOfNamed, toolBySlug, toolsNamedLike } from "@/lib/tools/queries";
import type { ToolPage } from "@/lib/tools/schema";
import { seedDemo } from "@/prisma/seed/demo";
import { testDatabase } from "../support/database";

const { owner, ownerUrl } = await testDatabase();

beforeAll(() => seedDemo({ url: ownerUrl, log: () => {} }));

test("whoever pays, lends or owns, every verdict, score, winner and order stays the same", async () => {
  await disclose("'[]'");
  const unpaid = await everythingDecided();
  expect(disclosed(unpaid.pages)).toEqual([]);

  // Every other one, and of those each its own kinds and its own number of them: no two orders by money would be alike.
  await disclose(`CASE WHEN id % 2 = 0 THEN '[]' ELSE (
    SELECT jsonb_agg(jsonb_build_object('kind', kind, 'note', repeat('x', (id * 37 % 41)::int + 1), 'url', 'https://pay.example/' || id))
    FROM unnest('{${Object.keys(DISCLOSURE_WORDS)}}'::text[]) WITH ORDINALITY AS each (kind, n) WHERE n <= (id / 2) % 4 + 1) END`);
  const paid = await everythingDecided();
  expect(new Set(disclosed(paid.pages))).toEqual(new Set(Object.keys(DISCLOSURE_WORDS)));

  expect(paid.decided).toEqual(unpaid.decided);
  expect(withoutDisclosures(paid.pages)).toEqual(withoutDisclosures(unpaid.pages));
});

/** States the same interest of every tool and every take, by an SQL expression over its id. Only an owner may thaw a published text. */
async function disclose(interest: string) {
  await owner.query("ALTER TABLE take_revision DISABLE TRIGGER take_revision_frozen");
  for (const table of ["tool", "take_revision"]) await owner.query(`UPDATE ${table} SET disclosures = ${interest}`);
  await owner.query("ALTER TABLE take_revision ENABLE TRIGGER take_revision_frozen");
}

/** `pages` are the tools as their pages show them, disclosures and all; `decided` is whatever ranks, scores or chooses. */
async function everythingDecided() {
  const tools = await allTools();
  const pages = await Promise.all(tools.map(({ slug }) => shown(slug)));
  const judgements = await panelJudgements();
  const reviewers = await allReviewers();
  const categories = await allCategories();
  expect(pages.length).toBeGreaterThan(15);
  const decided = {
    tools,
    categories,
    judgements,
    reviewers,
    counts: await counts(),
    directory: await everyDirectoryPage(),
    category: await Promise.all(categories.map(({ slug }) => categoryBySlug(slug))),
    verdicts: await latestVerdicts(100),
    flips: await latestFlips(100),
    decisions: await popularDecisions(100),
    changes: await takeChanges(),
    takes: await Promise.all(reviewers.map(({ slug }) => takesOfReviewer(slug))),
    rates: reviewers.map(({ slug }) => shipRate(judgements.filter(({ reviewer }) => reviewer === slug))),
    agreements: agreements(judgements),
    panels: pages.map(({ takes }) => panelVerdict(takes)),
    pairs: pages.flatMap((one, i) => pages.slice(i + 1).map((other) => comparison([one, other]))),
    three: pages.slice(2).map((third, i) => comparison([pages[i] as ToolPage, pages[i + 1] as ToolPage, third])),
    named: await Promise.all([toolsNamedLike("quill"), slugOfNamed("Quillmark 3")]),
  };
  return { pages, decided };
}

async function shown(slug: string): Promise<ToolPage> {
  const page = await toolBySlug(slug);
  if (!page) throw new Error(`There is no published tool ${slug}.`);
  return page;
}

async function everyDirectoryPage() {
  const filters = [NO_FILTERS, ...VERDICTS.map((verdict) => ({ ...NO_FILTERS, verdict: [verdict] }))];
  const pages = SORTS.flatMap((sort) => filters.map((each) => directoryPage(each, sort, "", 7)));
  return [...(await Promise.all(pages)), await directoryPage({ ...NO_FILTERS, q: "mark" }, "median")];
}

function agreements(judgements: Parameters<typeof judgedByReviewer>[0]) {
  const judged = [...judgedByReviewer(judgements).values()];
  return judged.flatMap((one) => judged.map((other) => agreement(one, other)));
}

/** What a comparison's page says about who is better. */
function comparison(tools: readonly ToolPage[]) {
  const result = likeForLike(tools.map(benchOf));
  const bench = result.reviewers.map((reviewer) => ({
    reviewer,
    scores: tools.map((tool) => benchOf(tool).get(reviewer)?.score ?? 0),
  }));
  const weights = Object.fromEntries(result.reviewers.map((reviewer, i) => [reviewer, i % 4]));
  const rows = factGroups(tools).flatMap((group) => group.rows);
  return {
    result,
    weighted: weightedMeans(bench, weights),
    winners: rows.map(({ attribute, facts }) => factWinner(attribute, facts, "2026-11-25")),
    indexable: isIndexable(tools),
  };
}

const disclosed = (pages: readonly ToolPage[]) =>
  pages.flatMap(({ disclosures, takes, retracted }) =>
    [{ disclosures }, ...takes, ...retracted.map(({ take }) => take)].flatMap((each) =>
      each.disclosures.map(({ kind }) => kind),
    ),
  );

const withoutDisclosures = (pages: readonly ToolPage[]) =>
  JSON.parse(JSON.stringify(pages, (name, value) => (name === "disclosures" ? undefined : value)));
