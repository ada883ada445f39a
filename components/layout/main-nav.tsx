"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";

/** The main ways through the site; the one that this page belongs to is marked. */
export function MainNav({ links, className }: { links: { href: Route; name: string }[]; className: string }) {
  const here = usePathname();
  return (
    <nav className={className} aria-label="Main">
      {links.map(({ href, name }) => (
        <Link key={href} href={href} aria-current={currentOf(here, href)}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

const currentOf = (here: string, href: string) =>
  here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined;
