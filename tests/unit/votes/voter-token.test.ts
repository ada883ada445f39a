import { randomBytes } from "node:crypto";
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { proofChallenge, readProof } from "@/lib/voters/proof";
import { issueVoterToken, readVoterToken } from "@/lib/voters/voter-token";

const key = (id: number) => ({ id, secret: Buffer.alloc(32, id) });
const keys = [key(2), key(1)];

describe("a voter's token", () => {
  it("is read as the voter it was issued to", () => {
    const token = issueVoterToken(keys);
    expect(readVoterToken(token.value, keys)).toEqual({ hash: token.hash, renewed: null });
    expect(issueVoterToken(keys).hash).not.toEqual(token.hash);
  });

  it("fits a cookie, and its value says nothing of the hash that is stored", () => {
    const { value, hash } = issueVoterToken(keys);
    expect(value).toMatch(/^[\w.-]{68,}$/);
    expect(value).not.toContain(hash.toString("base64url"));
    expect(hash).toHaveLength(32);
  });

  it("is the same for the same first request, however often it arrives, and for no other", () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), (one, other) => {
        const token = issueVoterToken(keys, one);
        expect(issueVoterToken(keys, one)).toEqual(token);
        if (one !== other) expect(issueVoterToken(keys, other).hash).not.toEqual(token.hash);
      }),
    );
  });

  it("signed by an older key is the same voter's, renewed with the newest", () => {
    const token = issueVoterToken([key(1)]);
    const read = readVoterToken(token.value, keys);
    expect(read?.hash).toEqual(token.hash);
    expect(readVoterToken(read?.renewed ?? "", keys)).toEqual({ hash: token.hash, renewed: null });
  });

  it("of a key that is gone is nobody's", () => {
    expect(readVoterToken(issueVoterToken([key(1)]).value, [key(2)])).toBeNull();
  });

  it("that was changed anywhere is nobody's", () => {
    const { value } = issueVoterToken(keys);
    for (let at = 0; at < value.length; at++) {
      for (const letter of ["A", "1", "-", "."]) {
        const forged = value.slice(0, at) + letter + value.slice(at + 1);
        if (forged !== value) expect(readVoterToken(forged, keys)).toBeNull();
      }
    }
  });

  it("is read from anything without failing", () => {
    fc.assert(fc.property(fc.string(), (text) => readVoterToken(text, keys) === null));
  });
});

describe("a proof of work", () => {
  const voter = randomBytes(32);
  const now = new Date();
  let challenge: Challenge;
  let payload: string;
  const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString("base64");
  const decode = () => JSON.parse(Buffer.from(payload, "base64").toString());

  beforeAll(async () => {
    challenge = await proofChallenge(key(2), voter, now);
    const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 });
    payload = encode({ challenge, solution });
  }, 90_000);

  it("is good for the voter whose browser did it, for three minutes", async () => {
    const proof = await readProof(keys, voter, payload, now);
    expect(proof?.hash).toHaveLength(32);
    expect(await readProof(keys, voter, payload, new Date(now.getTime() + 178_000))).toEqual(proof);
    expect(await readProof(keys, voter, payload, new Date(now.getTime() + 181_000))).toBeNull();
  });

  it("has one name, however it is written: it cannot be spent twice", async () => {
    const { challenge, solution } = decode();
    const parameters = Object.fromEntries(Object.entries(challenge.parameters).reverse());
    const other = encode({
      solution: { ...solution, time: 1 },
      challenge: { signature: challenge.signature, parameters },
    });
    expect(await readProof(keys, voter, other, now)).toEqual(await readProof(keys, voter, payload, now));
  });

  it("is worth nothing to another voter, nor signed by another key", async () => {
    expect(await readProof(keys, randomBytes(32), payload, now)).toBeNull();
    expect(await readProof([key(1)], voter, payload, now)).toBeNull();
  });

  test.each<[string, (content: ReturnType<typeof decode>) => unknown]>([
    ["a wrong solution", (c) => ({ ...c, solution: { ...c.solution, derivedKey: "00".repeat(32) } })],
    ["no solution", ({ challenge }) => ({ challenge })],
    [
      "a longer life",
      (c) => ({ ...c, challenge: { ...c.challenge, parameters: { ...c.challenge.parameters, expiresAt: 9e9 } } }),
    ],
    [
      "an easier task",
      (c) => ({ ...c, challenge: { ...c.challenge, parameters: { ...c.challenge.parameters, cost: 1 } } }),
    ],
    [
      "another purpose",
      (c) => ({
        ...c,
        challenge: {
          ...c.challenge,
          parameters: { ...c.challenge.parameters, data: { ...c.challenge.parameters.data, purpose: "mail" } },
        },
      }),
    ],
    ["no signature", (c) => ({ ...c, challenge: { parameters: c.challenge.parameters } })],
    ["a list", () => []],
  ])("with %s is none", async (_, change) => {
    expect(await readProof(keys, voter, encode(change(decode())), now)).toBeNull();
  });

  it("is read from anything without failing", async () => {
    await fc.assert(fc.asyncProperty(fc.string(), async (text) => (await readProof(keys, voter, text, now)) === null));
  });
});
