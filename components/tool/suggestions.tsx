import Link from "next/link";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** "Did you mean …?", when something on file is spelt alike. */
export function Suggestions({ tools }: { tools: readonly Named[] }) {
  if (tools.length === 0) return null;
  return (
    <>
      Did you mean{" "}
      {tools.map((tool, i) => (
        <span key={tool.slug}>
          {i > 0 && (i === tools.length - 1 ? " or " : ", ")}
          <Link href={urls.tool(tool.slug)}>{tool.name}</Link>
        </span>
      ))}
      ?
    </>
  );
}
