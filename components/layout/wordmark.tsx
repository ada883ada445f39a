import Link from "next/link";
import { urls } from "@/lib/urls";

/** The site's name, split by the line that the whole design hangs on. `parts`: before and after the line; one part has no line. */
export function Wordmark({ parts }: { parts: readonly string[] }) {
  const [before, after] = parts;
  return (
    <Link href={urls.home} className="wordmark" aria-label={`${parts.join("")}, front page`}>
      {before}
      {after && (
        <>
          <i aria-hidden="true" />
          {after}
        </>
      )}
    </Link>
  );
}
