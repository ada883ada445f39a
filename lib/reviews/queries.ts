import "server-only";
import { db } from "../db";
import type { Reviewer } from "./schema";

/** Every reviewer in the panel's fixed order, those who left included: their takes stay. */
export const allReviewers = (): Promise<Reviewer[]> =>
  db.reviewer.findMany({
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { slug: true, name: true, lens: true, looksAt: true, disclosure: true, active: true },
  });
