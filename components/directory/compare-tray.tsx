"use client";

import { X } from "lucide";
import { useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { LetterKey } from "@/components/ui/letter-key";
import { COLUMNS } from "@/lib/comparisons/address";
import { keepPicks, type Pick, picksNow, usePicks } from "./picks";

const boxesOf = (form: HTMLElement | null) => [
  ...(form?.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="tool"]') ?? []),
];

const pickOf = (box: HTMLInputElement): Pick => ({
  slug: box.value,
  name: box.closest("tr")?.querySelector("a")?.textContent ?? box.value,
});

const has = (picks: readonly Pick[], slug: string) => picks.some((pick) => pick.slug === slug);

/**
 * Says what is ticked, on this page and on others, and sends it to the comparison in the order of ticking. Without scripts it is
 * the button of the table's form alone. `bare`: this page has no table.
 */
export function CompareTray({ form, bare = false }: { form: string; bare?: boolean }) {
  const picks = usePicks();
  const [full, setFull] = useState(false);
  const submit = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const element = document.getElementById(form);
    const read = ({ target: box }: Event) => {
      if (!(box instanceof HTMLInputElement)) return;
      const rest = picksNow().filter(({ slug }) => slug !== box.value);
      const tooMany = box.checked && rest.length >= COLUMNS.max;
      setFull(tooMany);
      if (tooMany) box.checked = false;
      else keepPicks(box.checked ? [...rest, pickOf(box)] : rest);
    };
    const send = ({ formData }: FormDataEvent) => {
      formData.delete("tool");
      for (const { slug } of picksNow()) formData.append("tool", slug);
    };
    // What was ticked before this ran, or what the browser kept ticked over a reload.
    const ticked = boxesOf(element).filter((box) => box.checked && !has(picksNow(), box.value));
    if (ticked.length > 0) keepPicks([...picksNow(), ...ticked.map(pickOf)].slice(0, COLUMNS.max));
    element?.addEventListener("change", read);
    element?.addEventListener("formdata", send);
    return () => {
      element?.removeEventListener("change", read);
      element?.removeEventListener("formdata", send);
    };
  }, [form]);

  useEffect(() => {
    for (const box of boxesOf(document.getElementById(form))) box.checked = has(picks, box.value);
  }, [form, picks]);

  const drop = (slug: string) => {
    setFull(false);
    keepPicks(picks.filter((pick) => pick.slug !== slug));
    const box = boxesOf(document.getElementById(form)).find(({ value }) => value === slug);
    (box ?? submit.current)?.focus();
  };

  if (bare && picks.length === 0) return null;
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
        <button ref={submit} type="submit" form={form} className="btn btn--main">
          Compare{picks.length > 0 && ` ${picks.length}`}
        </button>
      </div>
    </section>
  );
}
