import { Fragment } from "react";
import type { ToolPage } from "@/lib/tools/schema";

/** What each tool is for: of two in one sentence, of more in a list; nothing when that is not recorded for every tool. */
export function Standfirst({ tools }: { tools: readonly ToolPage[] }) {
  if (tools.some((tool) => !tool.bestFor)) return null;
  if (tools.length > 2) {
    return (
      <div className="ledger">
        <ul className="standfirst standfirst--list">
          {tools.map(({ slug, name, bestFor }) => (
            <li key={slug}>
              <bdi>
                <b>{name}</b> {lowerFirst(bestFor ?? "")}
              </bdi>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div className="ledger">
      <p className="standfirst">
        {tools.map(({ slug, name, bestFor }) => (
          <Fragment key={slug}>
            <bdi>
              {name}: {lowerFirst(bestFor ?? "")}.
            </bdi>{" "}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

/** "Reading pictures" inside a sentence; "OCR" and "GPUs" stay. */
const lowerFirst = (text: string) =>
  (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text).replace(/\.$/, "");
