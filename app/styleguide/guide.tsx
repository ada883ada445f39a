import { PageTitle } from "@/components/layout/page-title";
import { verdictWords } from "@/lib/site";
import { Charts } from "./charts";
import { Controls } from "./controls";
import { Facts } from "./facts";
import { Notices } from "./notices";
import { Scores } from "./scores";
import { Verdicts } from "./verdicts";
import { Votes } from "./votes";

/** Every shared component in every state, on fictional tools. The theme switch in the head shows both themes. */
export function Guide() {
  const words = verdictWords();
  return (
    <>
      <PageTitle title="Style guide">
        <p>
          Every shared component in every state, in the theme that the switch in the head chooses. Nothing here is real.
        </p>
      </PageTitle>
      <Verdicts words={words} />
      <Scores words={words} />
      <Charts words={words} />
      <Votes words={words} />
      <Facts />
      <Controls />
      <Notices words={words} />
    </>
  );
}
