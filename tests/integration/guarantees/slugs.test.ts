import { describe, expect, it, test } from "vitest";
import { startWaiting, twoTransactions } from "../../support/concurrency";
import { testDatabase } from "../../support/database";
import { createAttribute, createCategory, createReviewer, createTool } from "../../support/factories";

const { owner } = await testDatabase();

const rename = (id: number, slug: string, sql: Pick<typeof owner, "query"> = owner) =>
  sql.query("UPDATE tool SET slug = $2 WHERE id = $1", [id, slug]);
const slugsOf = async (id: number) => {
  const { rows } = await owner.query("SELECT slug FROM tool_slug WHERE tool_id = $1 ORDER BY slug", [id]);
  return rows.map(({ slug }) => slug);
};

describe("the grammar of slugs", () => {
  const bad = {
    "an empty slug": "",
    "a capital letter": "Notion",
    "a blank": "a b",
    "an underscore": "a_b",
    "an accent": "café",
    "a hyphen in front": "-a",
    "a hyphen at the end": "a-",
    "two hyphens": "a--b",
    "a line break": "a\n",
    "81 characters": "a".repeat(81),
    "the word vs between two others": "a-vs-b",
    "the word vs in front": "vs-a",
    "the word vs at the end": "a-vs",
    "nothing but vs": "vs",
  };
  const rules = {
    category: { constraint: "category_slug", create: (slug: string) => createCategory(owner, { slug }) },
    reviewer: { constraint: "reviewer_slug", create: (slug: string) => createReviewer(owner, { slug }) },
    tool: { constraint: "tool_slug_form", create: (slug: string) => createTool(owner, { slug }) },
    attribute: { constraint: "attribute_key", create: (key: string) => createAttribute(owner, { key }) },
  };
  for (const [table, { constraint, create }] of Object.entries(rules)) {
    test.each(Object.entries(bad))(`${table} refuses %s`, async (_, slug) => {
      await expect(create(slug)).rejects.toMatchObject({ table, constraint });
    });
    test.each(["a", "7", "gpt-5", "vscode", "canvas", "a-vsx-b", "b".repeat(80)])(`${table} takes %s`, async (slug) => {
      await create(slug);
    });
  }

  it("holds for redirects too", async () => {
    const { id } = await createTool(owner);
    const insert = owner.query("INSERT INTO tool_slug (slug, tool_id) VALUES ('a-vs-b', $1)", [id]);
    await expect(insert).rejects.toMatchObject({ constraint: "tool_slug_form", table: "tool_slug" });
  });
});

describe("a tool's slug and its redirects", () => {
  it("is unique among the living", async () => {
    await createTool(owner, { slug: "twin" });
    await expect(createTool(owner, { slug: "twin" })).rejects.toMatchObject({ constraint: "tool_slug_key" });
  });

  it("leaves a redirect when it changes", async () => {
    const tool = await createTool(owner, { slug: "codeium" });
    await rename(tool.id, "windsurf");
    expect(await slugsOf(tool.id)).toEqual(["codeium", "windsurf"]);
  });

  it("cannot be taken by another tool once it redirects", async () => {
    const tool = await createTool(owner, { slug: "bard" });
    await rename(tool.id, "gemini");
    const taken = { code: "23505", constraint: "tool_slug_pkey" };
    await expect(createTool(owner, { slug: "bard" })).rejects.toMatchObject(taken);
    const other = await createTool(owner);
    await expect(rename(other.id, "bard")).rejects.toMatchObject(taken);
    expect(await slugsOf(tool.id)).toContain("bard");
  });

  it("can be given back to the tool that had it", async () => {
    const tool = await createTool(owner, { slug: "before" });
    await rename(tool.id, "after");
    await rename(tool.id, "before");
    expect(await slugsOf(tool.id)).toEqual(["after", "before"]);
  });

  it("is free again when the tool is gone", async () => {
    const tool = await createTool(owner, { slug: "gone" });
    await owner.query("DELETE FROM tool WHERE id = $1", [tool.id]);
    await createTool(owner, { slug: "gone" });
  });
});

describe("two transactions that want one slug", () => {
  it("a newcomer that wants a slug being renamed away gets nothing", async () => {
    const category = await createCategory(owner);
    const old = await createTool(owner, { slug: "race-old" });
    await twoTransactions(owner, async (renaming, creating) => {
      await rename(old.id, "race-new", renaming);
      const create = () => createTool(creating, { slug: "race-old", categoryId: category.id });
      const { outcome } = await startWaiting(owner, creating, create);
      await renaming.query("COMMIT");
      await expect(outcome).rejects.toMatchObject({ code: "23505", constraint: "tool_slug_pkey" });
    });
    expect(await slugsOf(old.id)).toEqual(["race-new", "race-old"]);
  });

  it("a rename to a slug that a newcomer is taking fails", async () => {
    const category = await createCategory(owner);
    const tool = await createTool(owner);
    await twoTransactions(owner, async (creating, renaming) => {
      await createTool(creating, { slug: "race-first", categoryId: category.id });
      const { outcome } = await startWaiting(owner, renaming, () => rename(tool.id, "race-first", renaming));
      await creating.query("COMMIT");
      await expect(outcome).rejects.toMatchObject({ code: "23505" });
    });
  });

  it("a newcomer that wants a slug being renamed to fails", async () => {
    const category = await createCategory(owner);
    const tool = await createTool(owner);
    await twoTransactions(owner, async (renaming, creating) => {
      await rename(tool.id, "race-target", renaming);
      const create = () => createTool(creating, { slug: "race-target", categoryId: category.id });
      const { outcome } = await startWaiting(owner, creating, create);
      await renaming.query("COMMIT");
      await expect(outcome).rejects.toMatchObject({ code: "23505" });
    });
  });

  it("a newcomer gets the slug if the rename is rolled back", async () => {
    const category = await createCategory(owner);
    const tool = await createTool(owner);
    await twoTransactions(owner, async (renaming, creating) => {
      await rename(tool.id, "race-undone", renaming);
      const create = () => createTool(creating, { slug: "race-undone", categoryId: category.id });
      const { outcome } = await startWaiting(owner, creating, create);
      await renaming.query("ROLLBACK");
      await outcome;
      await creating.query("COMMIT");
    });
    expect(await slugsOf(tool.id)).not.toContain("race-undone");
  });
});
