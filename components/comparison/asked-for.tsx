"use client";

import { usePathname } from "next/navigation";
import { readAddress } from "@/lib/comparisons/address";
import { Picker } from "./picker";

/** What the address asked for, and a picker that still holds it. */
export function AskedFor() {
  const { slugs } = readAddress(usePathname().split("/").pop() ?? "");
  return (
    <>
      <p>This address asked for:</p>
      <ul className="mb-6 list-disc pl-6">
        {slugs.slice(0, 12).map((slug) => (
          <li key={slug} className="wrap-anywhere">
            {slug}
          </li>
        ))}
      </ul>
      <Picker typed={slugs} />
    </>
  );
}
