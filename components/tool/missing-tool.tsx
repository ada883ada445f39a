import Link from "next/link";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import { Suggestions } from "./suggestions";

/** Names the tool that an address asked for and that is not on file. */
export function MissingTool({ asked, like }: { asked: string; like: Named[] }) {
  return (
    <>
      <h1>No such tool</h1>
      <p className="mt-4 wrap-anywhere">
        <strong>{asked}</strong> is not on file. <Suggestions tools={like} />
      </p>
      <p className="mt-2">
        <Link href={urls.tools}>See all tools</Link>
      </p>
    </>
  );
}
