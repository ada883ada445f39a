import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { describe, expect, it } from "vitest";
import { CHALLENGES, dropExpired, newChallenge, voterKeys } from "@/lib/voters/mutations";
import { proofChallenge, readProof } from "@/lib/voters/proof";
import { COOKIE_DAYS } from "@/lib/voters/schema";
import { issueVoterToken, readVoterToken } from "@/lib/voters/voter-token";
import { castVote } from "@/lib/votes/mutations";
import { myVotes } from "@/lib/votes/queries";
import { NO_PROOF_POSSIBLE } from "@/lib/votes/schema";
import { testDatabase } from "../../support/database";
import { createTool } from "../../support/factories";
import { mustCast, newNetwork, newVisitor, type Visitor } from "../../support/voters";

const { owner } = await testDatabase();

/** What the browser's widget sends. */
async function prove(voter: Visitor): Promise<string> {
  const [key] = await voterKeys();
  if (!key) throw new Error("there is no key");
  const challenge = await proofChallenge(key, voter.tokenHash);
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString("base64");
}

/** A network in which the next new voter has to pay. */
async function crowdedNetwork() {
  const network = newNetwork();
  for (let n = 0; n < 20; n++) await mustCast(castVote, { tool: (await createTool(owner)).slug, network });
  return network;
}

const network = await crowdedNetwork();
const { slug: tool } = await createTool(owner);

it("challenges are dear to make, and a network gets so many in ten minutes; others get theirs, and no address is kept", async () => {
  const [crowd, other, voter] = [newNetwork(), newNetwork(), newVisitor()];
  const asked = await Promise.all(
    Array.from({ length: CHALLENGES.points + 20 }, () => newChallenge(crowd, voter.tokenHash)),
  );
  expect(asked.filter((challenge) => challenge !== null)).toHaveLength(CHALLENGES.points);
  expect(await newChallenge(other, voter.tokenHash)).not.toBeNull();
  const { rows } = await owner.query<{ key: string }>("SELECT key FROM rate_limit");
  expect(rows).toHaveLength(2);
  for (const { key } of rows) expect(key).not.toContain(crowd.narrow.split("/")[0]);
  await owner.query("DELETE FROM rate_limit");
});

describe("a vote that costs a proof of work", () => {
  it("stores nothing until there is one, and counts with it, as do its voter's later votes", async () => {
    const voter = newVisitor();
    const cast = { tool, choice: "SHIP" as const, voter, network };
    const voters = async () => (await owner.query("SELECT FROM voter")).rowCount;
    const before = await voters();
    expect(await castVote(cast)).toEqual({ ok: false, code: "PROOF_NEEDED" });
    expect(await voters()).toBe(before);
    const proof = await prove(voter);
    const outcomes = await Promise.all([castVote({ ...cast, proof }), castVote({ ...cast, proof })]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, mine: { status: "COUNTED" } });
    const { slug: other } = await createTool(owner);
    expect((await mustCast(castVote, { tool: other, voter, network })).mine?.status).toBe("COUNTED");
  });

  it("is held where the browser cannot compute one", async () => {
    const voter = newVisitor();
    const outcome = await mustCast(castVote, { tool, voter, network, proof: NO_PROOF_POSSIBLE });
    expect(outcome.mine).toEqual({ choice: "SHIP", status: "HELD", reason: "NO_PROOF" });
    expect((await myVotes(voter, [tool]))[tool]?.status).toBe("HELD");
  });

  it("takes no proof twice, no other voter's, and no junk", async () => {
    const [voter, other] = [newVisitor(), newVisitor()];
    const proof = await prove(voter);
    const cast = { tool, choice: "SHIP" as const, network };
    const refused = { ok: false, code: "PROOF_REFUSED" };
    expect(await castVote({ ...cast, voter: other, proof })).toEqual(refused);
    expect(await castVote({ ...cast, voter, proof: "junk" })).toEqual(refused);
    const read = await readProof(await voterKeys(), voter.tokenHash, proof);
    await owner.query("INSERT INTO spent_proof (hash, expires_at) VALUES ($1, $2)", [read?.hash, read?.expiresAt]);
    expect(await castVote({ ...cast, voter, proof })).toEqual(refused);
  });
});

describe("what signs cookies", () => {
  const day = 86_400_000;
  const at = (days: number) => new Date(Date.now() + days * day);

  it("is made once, by however many ask at the same time", async () => {
    await owner.query("DELETE FROM voter_key");
    const all = await Promise.all(Array.from({ length: 8 }, () => voterKeys()));
    expect(new Set(all.map(([key]) => key?.id)).size).toBe(1);
    expect((await owner.query("SELECT FROM voter_key")).rowCount).toBe(1);
  });

  it("changes every 30 days; a cookie of before is read, and renewed, as long as it lasts", async () => {
    const token = issueVoterToken(await voterKeys());
    const later = await voterKeys(at(31));
    expect(later).toHaveLength(2);
    const read = readVoterToken(token.value, later);
    expect(read?.hash).toEqual(token.hash);
    expect(read?.renewed).not.toBeNull();
    expect(readVoterToken(token.value, await voterKeys(at(COOKIE_DAYS - 1)))?.hash).toEqual(token.hash);
    expect(readVoterToken(token.value, await voterKeys(at(431)))).toBeNull();
  });

  it("is forgotten when its time is over, with proofs that no longer pay", async () => {
    await owner.query("DELETE FROM voter_key");
    await owner.query("DELETE FROM spent_proof");
    await voterKeys();
    await owner.query(
      "INSERT INTO spent_proof (hash, expires_at) VALUES (sha256('a'), now()), (sha256('b'), now() + interval '1 hour')",
    );
    await owner.query("INSERT INTO rate_limit VALUES ('gone', 1, 1), ('here', 1, 99999999999999)");
    expect(await dropExpired(at(0))).toBe(2);
    expect(await dropExpired(at(431))).toBe(2);
    const left = await owner.query("SELECT FROM rate_limit");
    expect(left.rowCount).toBe(1);
  });
});
