import Link from "next/link";
import { urls } from "@/lib/urls";

export default function ToolNotFound() {
  return (
    <>
      <h1>No such tool</h1>
      <p className="mt-4">
        No tool has this address, and none ever had. <Link href={urls.tools}>See all tools</Link>
      </p>
    </>
  );
}
