import { describe, expect, it, test } from "vitest";
import { startWaiting, twoTransactions } from "../../support/concurrency";
import { testDatabase } from "../../support/database";
import {
  createPublishedTake,
  createReviewer,
  createRevision,
  createTake,
  createTool,
  publishRevision,
} from "../../support/factories";

const { owner, pool } = await testDatabase();

const source = { title: "Its own documentation", url: "https://example.com/docs" };
const frozen = { code: "23001", message: "a published revision never changes" };
const frozenSources = { code: "23001", message: "the sources of a published revision never change" };
const addSource = "INSERT INTO take_source (revision_id, position, title) VALUES ($1, 9, 'Added')";
const publish = "UPDATE take_revision SET published_at = now() WHERE id = $1";

describe("a published revision", () => {
  test.each([
    ["its score", "score = 1"],
    ["its text", "body = 'Rewritten'"],
    ["its verdict", "verdict = 'SKIP'"],
    ["its date", "published_at = now()"],
    ["that it is published", "published_at = NULL"],
    ["its id", "id = id + 100000"],
    ["whose it is", "take_id = take_id"],
    ["nothing at all", "score = score"],
  ])("cannot change: %s", async (_, change) => {
    const { revision } = await createPublishedTake(owner);
    for (const sql of [owner, pool]) {
      const update = sql.query(`UPDATE take_revision SET ${change} WHERE id = $1`, [revision.id]);
      await expect(update).rejects.toMatchObject(frozen);
    }
  });

  it("cannot be deleted, nor can its take", async () => {
    const { id, revision } = await createPublishedTake(owner);
    await owner.query("UPDATE take SET status = 'DRAFT', published_revision_id = NULL WHERE id = $1", [id]);
    await expect(owner.query("DELETE FROM take_revision WHERE id = $1", [revision.id])).rejects.toMatchObject(frozen);
    await expect(owner.query("DELETE FROM take WHERE id = $1", [id])).rejects.toMatchObject(frozen);
  });

  test.each(["take_revision", "take_source", "take", "tool", "category", "reviewer"])(
    "survives TRUNCATE %s",
    async (table) => {
      const { revision } = await createPublishedTake(owner, { sources: [source] });
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: "23001" });
      const { rowCount } = await owner.query("SELECT FROM take_source WHERE revision_id = $1", [revision.id]);
      expect(rowCount).toBe(1);
    },
  );

  it("keeps its sources: none added, changed, moved or removed", async () => {
    const published = await createPublishedTake(owner, { sources: [source] });
    const draft = await createRevision(owner, { sources: [source] });
    const ids = [published.revision.id];
    const attempts = [
      owner.query(addSource, ids),
      owner.query("UPDATE take_source SET title = 'Changed' WHERE revision_id = $1", ids),
      owner.query("UPDATE take_source SET revision_id = $2 WHERE revision_id = $1", [...ids, draft.id]),
      owner.query("UPDATE take_source SET revision_id = $1, position = 5 WHERE revision_id = $2", [...ids, draft.id]),
      owner.query("DELETE FROM take_source WHERE revision_id = $1", ids),
    ];
    for (const attempt of await Promise.allSettled(attempts)) {
      expect(attempt).toMatchObject({ status: "rejected", reason: frozenSources });
    }
  });

  it("refuses a source that was on its way while it was being published", async () => {
    const revision = await createRevision(owner);
    await twoTransactions(owner, async (publishing, adding) => {
      await publishing.query(publish, [revision.id]);
      const { outcome } = await startWaiting(owner, adding, () => adding.query(addSource, [revision.id]));
      await publishing.query("COMMIT");
      await expect(outcome).rejects.toMatchObject(frozenSources);
    });
  });

  it("is published only after a source that was on its way has arrived", async () => {
    const revision = await createRevision(owner);
    await twoTransactions(owner, async (adding, publishing) => {
      await adding.query(addSource, [revision.id]);
      const { outcome } = await startWaiting(owner, publishing, () => publishing.query(publish, [revision.id]));
      await adding.query("COMMIT");
      await outcome;
      await publishing.query("COMMIT");
    });
    const { rowCount } = await owner.query("SELECT FROM take_source WHERE revision_id = $1", [revision.id]);
    expect(rowCount).toBe(1);
  });
});

describe("a revision that is not published", () => {
  it("may change and go, with its sources", async () => {
    const revision = await createRevision(owner, { sources: [source] });
    await owner.query("UPDATE take_revision SET score = 1 WHERE id = $1", [revision.id]);
    await owner.query("UPDATE take_source SET title = 'Changed' WHERE revision_id = $1", [revision.id]);
    await owner.query("DELETE FROM take_revision WHERE id = $1", [revision.id]);
  });
});

describe("what a take shows", () => {
  const show = (takeId: number, revisionId: number) =>
    owner.query("UPDATE take SET published_revision_id = $2 WHERE id = $1", [takeId, revisionId]);

  it("is a published revision", async () => {
    const revision = await createRevision(owner);
    await expect(show(revision.takeId, revision.id)).rejects.toMatchObject({ constraint: "take_published_revision" });
  });

  it("is a revision of its own", async () => {
    const other = await createPublishedTake(owner);
    await owner.query("UPDATE take SET status = 'DRAFT', published_revision_id = NULL WHERE id = $1", [other.id]);
    const take = await createTake(owner);
    const wrong = { constraint: "take_published_revision" };
    await expect(show(take.id, other.revision.id)).rejects.toMatchObject(wrong);
    const inserted = createTake(owner, { publishedRevisionId: other.revision.id, status: "PUBLISHED" });
    await expect(inserted).rejects.toMatchObject(wrong);
  });

  it("may be an older revision again", async () => {
    const { id, revision } = await createPublishedTake(owner);
    await publishRevision(owner, await createRevision(owner, { takeId: id, number: 2 }));
    await show(id, revision.id);
  });

  test.each(["PUBLISHED", "NEEDS_RECHECK", "RETRACTED"] as const)(
    "is something if its status is %s",
    async (status) => {
      await expect(createTake(owner, { status })).rejects.toMatchObject({ constraint: "take_published" });
    },
  );

  it("is one take a reviewer and tool", async () => {
    const take = await createTake(owner);
    await expect(createTake(owner, { toolId: take.toolId, reviewerId: take.reviewerId })).rejects.toMatchObject({
      code: "23505",
    });
  });
});

describe("a tool or reviewer with a take", () => {
  it("cannot be deleted", async () => {
    const [tool, reviewer] = [await createTool(owner), await createReviewer(owner)];
    await createPublishedTake(owner, { toolId: tool.id, reviewerId: reviewer.id });
    const deleteTool = owner.query("DELETE FROM tool WHERE id = $1", [tool.id]);
    await expect(deleteTool).rejects.toMatchObject({ constraint: "take_tool_id_fkey" });
    const deleteReviewer = owner.query("DELETE FROM reviewer WHERE id = $1", [reviewer.id]);
    await expect(deleteReviewer).rejects.toMatchObject({ constraint: "take_reviewer_id_fkey" });
  });
});
