import Markdown from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";

/** Markdown written by editors and reviewers, as elements: no raw HTML, no script addresses. Headings stay below the page's. */
export function Prose({ children }: { children: string }) {
  return (
    <div className="markdown max-w-(--measure) space-y-3 font-serif text-md">
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        components={{ h1: "h4", h2: "h4", h3: "h4", img: ({ alt }) => <span>{alt}</span> }}
      >
        {children}
      </Markdown>
    </div>
  );
}
