import type { IconNode } from "lucide";
import { createElement } from "react";

/** A line icon, drawn in place: decoration beside words, so nothing is announced. */
export function Icon({ of, size = 16 }: { of: IconNode; size?: 14 | 16 }) {
  return (
    <svg className={`i i--${size}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes]) => createElement(tag, { key: JSON.stringify(attributes), ...attributes }))}
    </svg>
  );
}
