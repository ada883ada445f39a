import Link from "next/link";
import { urls } from "@/lib/urls";

export default function NotFound() {
  return (
    <>
      <h1>Page not found</h1>
      <p className="mt-4">
        Nothing has this address. <Link href={urls.home}>Go to the front page</Link>,{" "}
        <Link href={urls.tools}>see all tools</Link> or <Link href={urls.compare}>compare some</Link>.
      </p>
    </>
  );
}
