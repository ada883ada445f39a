import { TriangleAlert } from "lucide";
import { type ReactNode, useId } from "react";
import { Icon } from "./icon";

/** What ties a control to its label, its help and its error; spread it over an input, a select or a textarea. */
export type Wiring = { id: string; className: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  label: string;
  help?: ReactNode;
  /** What is wrong with what was typed, and how to mend it. */
  error?: string | null;
  children: (wiring: Wiring) => ReactNode;
};

/** A labelled control. Its help and its error are read out with it; an error stands beside it in words, not in colour alone. */
export function Field({ label, help, error, children }: Props) {
  const id = useId();
  const helpId = help ? `${id}-help` : null;
  const errorId = error ? `${id}-error` : null;
  const describedBy = [errorId, helpId].filter(Boolean).join(" ");
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: "input",
        ...(describedBy && { "aria-describedby": describedBy }),
        ...(errorId && { "aria-invalid": true }),
      })}
      {errorId && (
        <p id={errorId} className="err">
          <Icon of={TriangleAlert} size={14} />
          {error}
        </p>
      )}
      {helpId && (
        <p id={helpId} className="fine">
          {help}
        </p>
      )}
    </div>
  );
}
