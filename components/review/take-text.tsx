import { Prose } from "@/components/ui/markdown";
import { opening } from "@/lib/reviews/opening";

/** A take's text. On a phone it opens from its first two sentences; on wider screens and on paper it stands whole (takes.css). */
export function TakeText({ body }: { body: string }) {
  const { text, rest, continues } = opening(body);
  if (!rest) return <Prose>{body}</Prose>;
  return (
    <div className={continues ? "take__text take__text--continues" : "take__text"}>
      <Prose>{text}</Prose>
      <details>
        <summary>Read the whole take</summary>
        <Prose>{rest}</Prose>
      </details>
    </div>
  );
}
