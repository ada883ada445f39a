import { ToolInput } from "@/components/tool/tool-input";
import { COLUMNS } from "@/lib/comparisons/address";
import { urls } from "@/lib/urls";

/** Asks which tools to compare, by name; works without scripts. `typed` fills the fields. */
export function Picker({ typed = [] }: { typed?: string[] }) {
  const rest = Array.from({ length: COLUMNS.max - COLUMNS.min }, (_, i) => i + COLUMNS.min);
  return (
    <form action={urls.compareGo} method="get" className="ask">
      <div className="ask__line">
        <p className="ask__lead">Should we ship</p>
        <ToolInput label="First tool" name="tool" required defaultValue={typed[0]} placeholder="this …" />
        <i aria-hidden="true" />
        <ToolInput label="Second tool" name="tool" required defaultValue={typed[1]} placeholder="or this …" />
        <button type="submit" className="btn btn--main">
          Compare
        </button>
      </div>
      <details className="ask__more" open={typed.length > COLUMNS.min}>
        <summary>Compare more than two</summary>
        <div className="ask__rest">
          {rest.map((i) => (
            <ToolInput key={i} label={`Tool ${i + 1}`} name="tool" defaultValue={typed[i]} />
          ))}
        </div>
      </details>
    </form>
  );
}
