import { COLUMNS } from "@/lib/comparisons/address";
import { urls } from "@/lib/urls";

/** Asks which tools to compare, by name; works without scripts. `names` become suggestions, `typed` fills the fields. */
export function Picker({ names = [], typed = [] }: { names?: string[]; typed?: string[] }) {
  const fields = Array.from({ length: COLUMNS.max }, (_, i) => i);
  const field = (i: number) => (
    <label key={i} className="block">
      <span className="text-sm text-ink-2">{i === 0 ? "This tool" : i === 1 ? "or this one" : `or tool ${i + 1}`}</span>
      <input
        name="tool"
        list={names.length > 0 ? "tool-names" : undefined}
        required={i < COLUMNS.min}
        defaultValue={typed[i] ?? ""}
        maxLength={200}
        autoComplete="off"
        className="block min-h-(--target-main) w-full max-w-md border border-rule-strong bg-transparent px-3"
      />
    </label>
  );
  return (
    <form action={urls.compareGo} method="get" className="space-y-3">
      {fields.slice(0, COLUMNS.min).map(field)}
      <details open={typed.length > COLUMNS.min}>
        <summary className="min-h-(--target-min) cursor-pointer">Compare more than two</summary>
        <div className="mt-3 space-y-3">{fields.slice(COLUMNS.min).map(field)}</div>
      </details>
      <button type="submit" className="min-h-(--target-main) border border-ink bg-ink px-4 text-paper">
        Compare
      </button>
      {names.length > 0 && (
        <datalist id="tool-names">
          {[...new Set(names)].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </form>
  );
}
