import type { LikeForLike } from "@/lib/comparisons/like-for-like";
import { headlineWords } from "@/lib/comparisons/outcome-words";

/** The like-for-like result in words. A score such as "3–0" stays on one line. */
export const Headline = ({ result }: { result: LikeForLike }) =>
  headlineWords(result)
    .split(/(\d+–\d+)/)
    .map((part, i) =>
      i % 2 === 0 ? (
        part
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: two tools may have the same score, and the parts never move
        <span key={i} className="whitespace-nowrap">
          {part}
        </span>
      ),
    );
