import Link from "next/link";
import { urls } from "@/lib/urls";

/** Names the category that an address asked for and that is not on file. */
export function MissingCategory({ asked }: { asked: string }) {
  return (
    <>
      <h1>No such category</h1>
      <p className="mt-4 wrap-anywhere">
        <strong>{asked}</strong> is not on file.
      </p>
      <p className="mt-2">
        <Link href={urls.categories}>See all categories</Link>
      </p>
    </>
  );
}
