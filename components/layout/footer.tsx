import Link from "next/link";
import { urls } from "@/lib/urls";
import { Wordmark } from "./wordmark";

export function Footer({ name }: { name: readonly string[] }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <Wordmark parts={name} />
        </div>
        <ul>
          <li>
            <Link href={urls.methodology}>How scores work</Link>
          </li>
          <li>
            <Link href={urls.panel}>The panel</Link>
          </li>
          <li>
            <Link href={urls.corrections}>Corrections</Link>
          </li>
          <li>
            <Link href={urls.integrity}>Integrity of votes</Link>
          </li>
        </ul>
        <ul>
          <li>
            <Link href={urls.categories}>Categories</Link>
          </li>
          <li>
            <Link href={urls.about}>About</Link>
          </li>
          <li>
            <Link href={urls.privacy}>Privacy</Link>
          </li>
        </ul>
        <p>No ranking or verdict on this site can be paid for. The rule is a test in the source code.</p>
      </div>
    </footer>
  );
}
