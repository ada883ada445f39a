import { unstable_isUnrecognizedActionError as isOfAnotherBuild } from "next/navigation";
import { urls } from "@/lib/urls";
import { vote } from "@/lib/votes/actions";
import { MOST_TOOLS, type MyVote, NO_PROOF_POSSIBLE, type Tally, type Wish } from "@/lib/votes/schema";
import { PROBLEM_WORDS } from "@/lib/votes/words";
import { voterSeed } from "./seed";

/** What the votes on a page look like to this browser. One store a page: a tool may stand on it several times. */
export type VoteState = {
  /** Null until somebody knows better than the page. */
  tally: Tally | null;
  mine: MyVote | null;
  /** What the voter wants and the site does not have yet. */
  wish: Wish | null;
  /** Said to the voter where the buttons are, while the wish stands. */
  problem: string | null;
  isSending: boolean;
  /** What this page has stored last, to be said aloud: nobody is told of what another tab did, or of yesterday's vote. */
  saved: Wish | null;
};

const START: VoteState = { tally: null, mine: null, wish: null, problem: null, isSending: false, saved: null };
/** After this a voter is told that the vote is not saved yet. It may still be. */
const PATIENCE_MS = 3_000;
const SLOW = "Your vote is not saved yet: the site does not answer.";
const LOST = "Your vote was not saved: the connection dropped.";
const OLD = "Your vote was not saved: the site was updated since this page came. Reload it, then try again.";
const KEPT = "Your last vote here was not saved.";

const states = new Map<string, VoteState>();
const listeners = new Set<() => void>();
const running = new Set<string>();
let asked: Set<string> | undefined;

export const stateOf = (tool: string): VoteState => states.get(tool) ?? START;
export const atFirst = (): VoteState => START;

function change(tool: string, changes: Partial<VoteState>) {
  states.set(tool, { ...stateOf(tool), ...changes });
  for (const listen of listeners) listen();
}

/** Watches all votes; asks what is live and what is mine about a tool that appears on the page, many tools at once. */
export function subscribeTo(tool: string) {
  return (listen: () => void) => {
    listeners.add(listen);
    if (!states.has(tool)) {
      states.set(tool, { ...START, ...keptWish(tool) });
      if (!asked) {
        asked = new Set();
        setTimeout(askAll);
      }
      asked.add(tool);
    }
    return () => void listeners.delete(listen);
  };
}

function askAll() {
  const tools = [...(asked ?? [])].sort();
  asked = undefined;
  for (let i = 0; i < tools.length; i += MOST_TOOLS) void ask(tools.slice(i, i + MOST_TOOLS));
}

/** Neutral numbers stay where nothing can be learned. */
async function ask(tools: readonly string[]) {
  const query = `?tools=${tools.join(",")}`;
  const isKnown = /(^|; )known=1/.test(document.cookie);
  const [tallies, mine] = await Promise.all([
    read<Record<string, Tally>>(urls.tally + query),
    isKnown ? read<{ votes: Record<string, MyVote>; tallies: Record<string, Tally> }>(urls.me + query) : undefined,
  ]);
  for (const tool of tools) {
    // What was sent or heard in the meantime is newer.
    if (running.has(tool)) continue;
    change(tool, { tally: mine?.tallies[tool] ?? tallies?.[tool] ?? stateOf(tool).tally });
    if (!mine) continue;
    const own = mine.votes[tool] ?? null;
    const isThere = stateOf(tool).wish === (own?.choice ?? "NONE");
    // The reply was lost, not the vote.
    if (isThere) keepWish(tool, null);
    change(tool, { mine: own, ...(isThere ? { wish: null, problem: null } : {}) });
  }
}

const read = async <T>(address: string): Promise<T | undefined> => {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
};

/** Sets the vote: shown at once, sent one after another, and kept as a wish until it is stored. */
export function castVote(tool: string, wish: Wish) {
  const isRunning = running.has(tool);
  // While the site does not answer, that stays said: another press does not make it answer.
  change(tool, isRunning ? { wish } : { wish, problem: null, saved: null });
  keepWish(tool, wish);
  if (!isRunning) void send(tool);
}

async function send(tool: string) {
  running.add(tool);
  let proof: string | undefined;
  for (let wish = stateOf(tool).wish; wish; wish = stateOf(tool).wish) {
    change(tool, { isSending: true });
    const slow = setTimeout(() => change(tool, { problem: SLOW }), PATIENCE_MS);
    let lost = LOST;
    const result = await voterSeed()
      .then((seed) => vote({ tool, choice: lower(wish), seed, proof, from: from() }))
      .catch((error) => {
        if (isOfAnotherBuild(error)) lost = OLD;
      });
    clearTimeout(slow);
    if (result?.ok) {
      const { tally, mine } = result.data;
      const isLast = stateOf(tool).wish === wish;
      change(tool, { tally, mine, problem: null, ...(isLast ? { wish: null, saved: wish } : {}) });
      if (isLast) keepWish(tool, null);
      channel()?.postMessage({ tool, tally, mine });
      proof = undefined;
      continue;
    }
    if (result?.code === "PROOF_NEEDED" && result.details && proof === undefined) {
      proof = await solve(result.details);
      continue;
    }
    change(tool, { problem: result ? PROBLEM_WORDS[result.code] : lost });
    break;
  }
  running.delete(tool);
  change(tool, { isSending: false });
}

const lower = (wish: Wish) => wish.toLowerCase() as Lowercase<Wish>;

/** Without a secure context a browser cannot calculate it, and says so: the vote is held then. */
async function solve(challenge: Parameters<typeof import("./proof").solveProof>[0]): Promise<string> {
  if (!globalThis.crypto?.subtle) return NO_PROOF_POSSIBLE;
  const { solveProof } = await import("./proof");
  return (await solveProof(challenge)) ?? NO_PROOF_POSSIBLE;
}

/** Many voters who come from one page elsewhere, to vote one way, are looked at. */
function from(): string | undefined {
  if (!URL.canParse(document.referrer)) return undefined;
  const { hostname } = new URL(document.referrer);
  return hostname === location.hostname ? undefined : hostname;
}

/** A wish outlives a reload of its tab: the page that comes back offers to send it. */
const keepWish = (tool: string, wish: Wish | null) => store(sessionStorage, `wish:${tool}`, wish);
function keptWish(tool: string): Partial<VoteState> {
  const wish = stored(sessionStorage, `wish:${tool}`) as Wish | null;
  return wish ? { wish, problem: KEPT } : {};
}

function stored(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function store(storage: Storage, key: string, value: string | null) {
  try {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
  } catch {
    // Then it lives as long as the page.
  }
}

let open: BroadcastChannel | undefined;

/** Tells the other tabs of this browser what was stored. */
function channel(): BroadcastChannel | undefined {
  if (!open && "BroadcastChannel" in globalThis) {
    open = new BroadcastChannel("votes");
    open.onmessage = ({ data: { tool, tally, mine } }) => {
      if (!states.has(tool) || running.has(tool)) return;
      const { mine: before, saved } = stateOf(tool);
      const isNews = before?.choice !== mine?.choice;
      change(tool, { tally, mine, wish: null, problem: null, saved: isNews ? null : saved });
      keepWish(tool, null);
    };
  }
  return open;
}

if (typeof window !== "undefined") {
  channel();
  // A page that comes back by the back button is as it was left: what is live and mine is asked anew.
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted) return;
    asked = new Set(states.keys());
    askAll();
  });
}
