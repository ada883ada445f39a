/** An interest that readers should know of. `note` is plain text; the database holds the shape (migration disclosures). */
export type Disclosure = { kind: keyof typeof DISCLOSURE_WORDS; note: string; url?: string };

export const DISCLOSURE_WORDS = {
  affiliate: "Affiliate link",
  sponsorship: "Sponsorship",
  "free-access": "Free access",
  ownership: "Ownership",
} as const;
