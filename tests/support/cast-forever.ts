import { castVote } from "@/lib/votes/mutations";
import { newNetwork, newVisitor } from "./voters";

// A process that votes until it is killed, and says of each vote that was confirmed whose it is. Its argument: the tool's slug.
const write = async () => {
  for (;;) {
    const voter = newVisitor();
    const outcome = await castVote({ tool: process.argv[2] ?? "", choice: "SHIP", voter, network: newNetwork() });
    if (!outcome.ok) throw new Error(outcome.code);
    process.stdout.write(`${voter.tokenHash.toString("hex")}\n`);
  }
};
await Promise.all([write(), write(), write(), write()]);
