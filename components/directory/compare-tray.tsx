"use client";

import { X } from "lucide";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { LetterKey } from "@/components/ui/letter-key";
import { COLUMNS } from "@/lib/comparisons/address";

type Pick = { slug: string; name: string };

const boxesOf = (form: HTMLElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="tool"]') ?? []),
];

const picksOf = (form: HTMLElement | null): Pick[] =>
  boxesOf(form)
    .filter((box) => box.checked)
    .map((box) => ({ slug: box.value, name: box.closest("tr")?.querySelector("a")?.textContent ?? box.value }));

/**
 * Says what is ticked in the table and sends it to the comparison. The table's form does the work: without scripts this is its
 * button alone.
 */
export function CompareTray({ form }: { form: string }) {
  const [picks, setPicks] = useState<Pick[]>([]);
  const [full, setFull] = useState(false);

  useEffect(() => {
    const element = document.getElementById(form);
    const read = (event?: Event) => {
      const tooMany = picksOf(element).length > COLUMNS.max;
      if (tooMany && event?.target instanceof HTMLInputElement) event.target.checked = false;
      setFull(tooMany);
      setPicks(picksOf(element));
    };
    // What the browser kept ticked over a reload or a step back.
    read();
    element?.addEventListener("change", read);
    return () => element?.removeEventListener("change", read);
  }, [form]);

  const drop = (slug: string) => {
    const box = boxesOf(document.getElementById(form)).find(({ value }) => value === slug);
    box?.focus();
    box?.click();
  };

  return (
    <section className={picks.length > 0 ? "tray tray--on" : "tray"} aria-label="Compare tray">
      <div className="tray__row">
        <span className="tray__note">{picks.length === 0 ? "Tick two to six tools to compare" : "To compare"}</span>
        <ul>
          {picks.map(({ slug, name }, column) => (
            <li key={slug}>
              <LetterKey column={column} />
              {name}
              <button
                type="button"
                className="btn btn--bare btn--sm"
                aria-label={`Remove ${name}`}
                onClick={() => drop(slug)}
              >
                <Icon of={X} size={14} />
              </button>
            </li>
          ))}
        </ul>
        <span role="status" className="tray__note">
          {full ? "A comparison holds six tools." : picks.length === 1 ? "Tick one more." : ""}
        </span>
        <button type="submit" form={form} className="btn btn--main">
          Compare{picks.length > 0 && ` ${picks.length}`}
        </button>
      </div>
    </section>
  );
}
