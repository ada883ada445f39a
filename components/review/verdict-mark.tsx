/** The four marks of a verdict: fill carries it (solid, hollow, half, dashed), so that it survives greyscale and print. */
export type Mark = "ship" | "skip" | "mixed" | "too-few";

/** Defines the marks and the hatch once a page; `VerdictMark` and the charts refer to them. */
export function VerdictMarks() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="hatch-skip" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" style={{ fill: "var(--color-paper)" }} />
          <rect width="1.25" height="6" style={{ fill: "var(--color-skip)" }} />
        </pattern>
      </defs>
      <symbol id="v-ship" viewBox="0 0 14 14">
        <rect width="14" height="14" fill="currentColor" />
        <path
          d="M3.2 7.3l2.6 2.6 5-5.6"
          fill="none"
          strokeWidth="1.8"
          style={{ stroke: "var(--vk, var(--color-paper))" }}
        />
      </symbol>
      <symbol id="v-skip" viewBox="0 0 14 14">
        <rect x=".9" y=".9" width="12.2" height="12.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M4 4l6 6M10 4l-6 6" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </symbol>
      <symbol id="v-mixed" viewBox="0 0 14 14">
        <rect x=".9" y=".9" width="12.2" height="12.2" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M1 13V7h12v6z" fill="currentColor" />
      </symbol>
      <symbol id="v-too-few" viewBox="0 0 14 14">
        <rect
          x=".9"
          y=".9"
          width="12.2"
          height="12.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.6"
          strokeDasharray="2.4 2"
        />
      </symbol>
      <symbol id="v-yes" viewBox="0 0 14 14">
        <path d="M2 7.5l3.4 3.4L12 3.6" fill="none" stroke="currentColor" strokeWidth="2" />
      </symbol>
      <symbol id="v-no" viewBox="0 0 14 14">
        <path d="M2.5 2.5l9 9M11.5 2.5l-9 9" fill="none" stroke="currentColor" strokeWidth="2" />
      </symbol>
      <symbol id="v-partial" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M7 1.4a5.6 5.6 0 0 0 0 11.2z" fill="currentColor" />
      </symbol>
    </svg>
  );
}

/** A mark beside its word. On a filled ground its colours are turned round. */
export function VerdictMark({ of, onFill = false }: { of: Mark | "yes" | "no" | "partial"; onFill?: boolean }) {
  return (
    <svg className={onFill ? "vm vm--on-fill" : "vm"} aria-hidden="true" focusable="false">
      <use href={`#v-${of}`} />
    </svg>
  );
}
