"use client";

import { useId, useState } from "react";
import { urls } from "@/lib/urls";

let names: Promise<string[]> | undefined;

/** Every tool's name, fetched once when the first field is entered. Without it a field is a plain one. */
const allNames = () => {
  names ??= fetch(urls.toolNames).then((answer) => (answer.ok ? answer.json() : []));
  return names.catch(() => []);
};

/** A field for a tool's name. It suggests names once it is entered; any spelling of a name or a slug will do. */
export function ToolInput({
  label,
  name,
  required = false,
  defaultValue,
  placeholder,
}: {
  label: string;
  name: string;
  required?: boolean;
  defaultValue?: string;
  placeholder?: string;
}) {
  const id = useId();
  const [known, setKnown] = useState<string[]>([]);
  return (
    <label className="blank" htmlFor={id}>
      <span>{label}</span>
      <input
        id={id}
        name={name}
        list={`${id}-names`}
        required={required}
        defaultValue={defaultValue}
        placeholder={placeholder}
        maxLength={200}
        autoComplete="off"
        onFocus={() => void allNames().then(setKnown)}
      />
      <datalist id={`${id}-names`}>
        {known.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </label>
  );
}
