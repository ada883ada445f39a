import type { AttributeDefinition } from "../../../lib/imports/schema";
import { curation } from "../curation";

/** The shelves. The last one stays empty. */
export const CATEGORIES = [
  { slug: "writing", name: "Writing", description: "Imaginary tools that put words in order." },
  { slug: "coding", name: "Coding", description: "Imaginary tools that put brackets in order." },
  { slug: "speech", name: "Speech", description: "Imaginary tools that talk, and some that listen." },
  { slug: "images", name: "Images", description: "Imaginary tools that draw." },
  { slug: "gardening", name: "Gardening", description: null },
];

/** The real attributes, and an invented measurement. */
export const ATTRIBUTES: AttributeDefinition[] = [
  ...curation.attributes.attributes,
  {
    key: "benchmark-imaginary",
    label: "Great Imaginary Benchmark",
    description: "Share of imaginary tasks solved.",
    group: "Measurements",
    type: "NUMBER",
    unit: "%",
    unitScale: 1,
    ttlDays: 365,
    better: "HIGHER",
  },
  {
    key: "seat-price",
    label: "Price of a seat",
    description: null,
    group: "Measurements",
    type: "MONEY",
    unit: "month",
    unitScale: 1,
    ttlDays: 180,
    better: "LOWER",
  },
];

/** Nobody shares a desk with these: whoever meets the demonstration should see at once that it is one. */
export const CHECKED_BY = "demonstration data";
