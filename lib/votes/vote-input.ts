import { z } from "zod";
import type { Wish } from "./schema";

// Apart from the schema, which browsers load: they check nothing of this, and the library tries `eval` as it loads.

/**
 * What the door takes. `seed`: made once by the page for a first vote, so that a repeated request is the same voter's. `from`:
 * the host of the page elsewhere that led the reader here; what is none is left out.
 */
export const voteInput = z.object({
  tool: z.string().min(1).max(80),
  choice: z.enum(["ship", "skip", "none"]).transform((choice) => choice.toUpperCase() as Wish),
  seed: z.uuid().optional(),
  proof: z.string().min(1).max(4000).optional(),
  from: z
    .string()
    .max(253)
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)
    .optional()
    .catch(undefined),
});
