import { FactCell } from "@/components/tool/fact-cell";
import { FreshnessList } from "@/components/tool/freshness-list";
import { PlanList } from "@/components/tool/plan-list";
import { Section } from "@/components/ui/section";
import type { Plan } from "@/lib/tools/schema";
import { attribute, fact, longAgo, TODAY } from "./samples";
import { Specimen } from "./specimen";

const money = attribute({ type: "MONEY", unit: "1M tokens", unitScale: 1 });
const text = attribute({ type: "TEXT" });
const price = { amountMinor: 250, currency: "USD" };

const CELLS = {
  Yes: [attribute(), fact({ state: "YES" })],
  No: [attribute(), fact({ state: "NO" })],
  Partly: [attribute(), fact({ state: "PARTIAL", note: "only on the paid plan" })],
  "A value": [money, fact(price)],
  "A list": [attribute({ type: "LIST" }), fact({ list: ["text", "image"] })],
  Stale: [money, fact({ ...price, checkedAt: longAgo })],
  "Maker’s figure": [attribute({ type: "NUMBER", unit: "%" }), fact({ number: 42.5, makersFigure: true })],
  "Source not recorded": [text, fact({ text: "Since the first release", sourceUrl: null })],
  "Not applicable": [attribute(), fact({ state: "NOT_APPLICABLE", note: "it runs on no machine of yours" })],
  Unknown: [attribute(), fact({ state: "UNKNOWN" })],
  "Not on file": [attribute(), null],
} as const;

const plan = (name: string, given: Partial<Plan>): Plan => ({
  ...{ name, model: "FREE", amountMinor: null, currency: null, period: null, unit: null, unitScale: 1 },
  ...{ included: null, overage: null, sourceUrl: "https://example.org/prices", checkedAt: new Date(TODAY) },
  ...given,
});

const PLANS = [
  plan("Free", { included: "100 calls a day" }),
  plan("Team", { model: "PER_SEAT", amountMinor: 2000, currency: "USD", period: "MONTH" }),
  plan("Custom", { model: "CONTACT" }),
];

export function Facts() {
  return (
    <Section id="facts" title="Facts" note="A fact is not a verdict: ink alone.">
      {Object.entries(CELLS).map(([state, [about, said]]) => (
        <Specimen key={state} state={`Fact: ${state}`}>
          <FactCell attribute={about} fact={said} today={TODAY} />
        </Specimen>
      ))}
      <Specimen state="Fact: the better one of its row">
        <FactCell attribute={money} fact={fact(price)} today={TODAY} wins />
      </Specimen>
      <Specimen state="Plans">
        <PlanList plans={PLANS} today={TODAY} />
      </Specimen>
      <Specimen state="No plan on file">
        <PlanList plans={[]} today={TODAY} />
      </Specimen>
      <Specimen state="Freshness">
        <FreshnessList
          facts={[
            { attribute: money, fact: fact(price) },
            { attribute: money, fact: fact({ ...price, checkedAt: longAgo }) },
          ]}
          today={TODAY}
        />
      </Specimen>
      <Specimen state="Freshness without facts">
        <FreshnessList facts={[]} today={TODAY} />
      </Specimen>
    </Section>
  );
}
