import fc from "fast-check";
import { expect, test } from "vitest";
import { entryLabel, type PlanModel } from "@/lib/facts/entry-label";

const label = (...models: PlanModel[]) => entryLabel(models.map((model) => ({ model })));

test.each<[PlanModel[], string | null]>([
  [[], null],
  [["FREE"], "Free"],
  [["FREE", "PER_SEAT"], "Freemium"],
  [["FREE", "CONTACT"], "Freemium"],
  [["METERED"], "Paid"],
  [["PER_SEAT", "CONTACT"], "Paid"],
  [["CONTACT"], "Contact"],
])("plans %j are %s to enter", (models, expected) => {
  expect(label(...models)).toBe(expected);
});

test("the order of plans does not matter", () => {
  const model = fc.constantFrom<PlanModel>("FREE", "FIXED", "PER_SEAT", "METERED", "CREDITS", "CONTACT");
  fc.assert(
    fc.property(fc.array(model), (models) => {
      expect(label(...models)).toBe(label(...models.toReversed()));
    }),
  );
});
