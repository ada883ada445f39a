import Link from "next/link";
import { AskedFor } from "@/components/comparison/asked-for";
import { COLUMNS } from "@/lib/comparisons/address";
import { urls } from "@/lib/urls";

export default function ComparisonNotFound() {
  return (
    <>
      <h1>No such comparison</h1>
      <p className="my-4 max-w-(--measure)">
        A comparison holds {COLUMNS.min} to {COLUMNS.max} tools, each of them in the{" "}
        <Link href={urls.tools}>directory</Link>. You can change what was asked for here.
      </p>
      <AskedFor />
    </>
  );
}
