import Link from "next/link";
import { PageTitle } from "@/components/layout/page-title";
import type { Named } from "@/lib/tools/schema";
import { urls } from "@/lib/urls";
import { Suggestions } from "./suggestions";

/** Names the tool that an address asked for and that is not on file. */
export function MissingTool({ asked, like }: { asked: string; like: Named[] }) {
  return (
    <div className="stop">
      <PageTitle title="No such tool">
        <p className="wrap-anywhere">
          <strong>{asked}</strong> is not on file. <Suggestions tools={like} />
        </p>
      </PageTitle>
      <p className="stop__ways">
        <Link href={urls.tools}>See all tools</Link>
        <Link href={urls.compare}>Compare tools</Link>
      </p>
    </div>
  );
}
