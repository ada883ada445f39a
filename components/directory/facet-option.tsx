import type { ReactNode } from "react";

type Props = {
  name: string;
  value: string;
  label: string;
  count: number;
  /** Tools of which nobody knows, kept beside the count. */
  unknown?: number;
  checked: boolean;
  mark?: ReactNode;
};

/** A tick box of a facet with how many tools it would leave. One that would leave none stays, dimmed. */
export function FacetOption({ name, value, label, count, unknown = 0, checked, mark }: Props) {
  return (
    <label className={count + unknown === 0 ? "opt opt--zero" : "opt"}>
      <input className="check" type="checkbox" name={name} value={value} defaultChecked={checked} />
      {mark}
      <span>{label}</span>
      <span className="opt__count">
        <span className="vh">, </span>
        {count}
        {unknown > 0 && (
          <>
            {" + "}
            {unknown}
            <span className="vh"> unknown</span>
            <span aria-hidden="true">?</span>
          </>
        )}
      </span>
    </label>
  );
}

/** Boxes under one question. */
export function Facet({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend>
        <span>{title}</span>
        {note && <small>{note}</small>}
      </legend>
      {children}
    </fieldset>
  );
}
