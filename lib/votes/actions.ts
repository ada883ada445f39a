"use server";

import type { Challenge } from "altcha-lib";
import { action } from "../action";
import { urls } from "../urls";
import { newChallenge } from "../voters/mutations";
import { castVote } from "./mutations";
import type { MyVote, Tally } from "./schema";
import { voteInput } from "./vote-input";

type Cast = { tool: string; tally: Tally; mine: MyVote | null };

/** Sets this browser's vote on a tool. PROOF_NEEDED brings the challenge to solve: send the same again with the proof. */
export const vote = action<typeof voteInput, Cast, Challenge>(
  {
    can: "vote:cast",
    input: voteInput,
    afterForm: (input, problem) => urls.ownVote(input?.tool ?? "_", problem),
  },
  async ({ actor: { network, ensureVoter }, input: { tool, choice, seed, proof, from } }) => {
    const { tokenHash, remember } = await ensureVoter(seed);
    const voter = { kind: "VISITOR", tokenHash } as const;
    const outcome = await castVote({ tool, choice, voter, network, proof, referrer: from });
    if (outcome.ok) {
      // A vote that was taken away by a browser without one is nothing to be known by.
      if (outcome.mine) await remember();
      const { tally, mine } = outcome;
      return { ok: true, data: { tool: outcome.tool, tally, mine } };
    }
    if (outcome.code !== "PROOF_NEEDED" && outcome.code !== "PROOF_REFUSED") return { ok: false, code: outcome.code };
    const challenge = await newChallenge(network, tokenHash);
    return challenge
      ? { ok: false, code: outcome.code, details: challenge }
      : { ok: false, code: "TOO_MANY_CHALLENGES" };
  },
);
