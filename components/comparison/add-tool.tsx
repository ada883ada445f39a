import { Plus } from "lucide";
import { ToolInput } from "@/components/tool/tool-input";
import { Icon } from "@/components/ui/icon";
import { COLUMNS } from "@/lib/comparisons/address";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";

/** Asks for one more tool by name, and opens the comparison with it. Works without scripts. */
export function AddTool({ tools }: { tools: readonly Named[] }) {
  if (tools.length >= COLUMNS.max) return null;
  return (
    <details className="add-tool">
      <summary className="btn btn--bare">
        <Icon of={Plus} />
        Add a tool
      </summary>
      <form action={urls.compareGo} method="get">
        {tools.map(({ slug }) => (
          <input key={slug} type="hidden" name="tool" value={slug} />
        ))}
        <ToolInput label="Tool to add" name="tool" required />
        <button type="submit" className="btn btn--main">
          Add
        </button>
      </form>
    </details>
  );
}
