import type { Route } from "next";
import Link from "next/link";

/** Where this page sits. The last crumb is the page itself. */
export function Breadcrumb({ trail, here }: { trail: { href: Route; name: string }[]; here: string }) {
  return (
    <nav aria-label="Breadcrumb">
      <ol>
        {trail.map(({ href, name }) => (
          <li key={href}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
