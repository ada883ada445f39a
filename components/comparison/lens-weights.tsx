"use client";

import { RotateCcw } from "lucide";
import type { CSSProperties } from "react";
import { useAddressState } from "@/components/ui/address-state";
import { Icon } from "@/components/ui/icon";
import { type Bench, type Flip, flips, readWeights, weightOf, writeWeights } from "@/lib/comparisons/lens";
import { lensOutcome } from "@/lib/comparisons/lens-words";

type Lens = {
  slug: string;
  name: string;
  /** Why this reviewer cannot be weighed here; null for the shared bench. */
  off: string | null;
};

/** How much each shared reviewer counts, 0 to 3, and what that does to the lead. Kept in the address as `w=builder:2`. */
export function LensWeights({ lenses, bench, tools }: { lenses: Lens[]; bench: Bench; tools: string[] }) {
  const [text, setText] = useAddressState("w");
  const shared = bench.map(({ reviewer }) => reviewer);
  const weights = readWeights(text, shared);
  const possible = flips(bench, weights);
  const names = Object.fromEntries(lenses.map(({ slug, name }) => [slug, name]));
  return (
    <div className="weights">
      <div>
        <h3>Your lens</h3>
        <p className="needs-script">Whose judgement counts most? Each weighs 0 to 3. Kept in the address.</p>
      </div>
      <div className="sliders needs-script">
        {lenses.map((lens) => (
          <Slider
            key={lens.slug}
            lens={lens}
            weight={weightOf(weights, lens.slug)}
            flip={possible.find(({ reviewer }) => reviewer === lens.slug)}
            change={(weight) => setText(writeWeights({ ...weights, [lens.slug]: weight }))}
          />
        ))}
      </div>
      <p className="outcome">
        <span aria-live="polite">{lensOutcome({ bench, weights, tools, names })}</span>
        <button type="button" className="btn btn--sm needs-script" onClick={() => setText("")} disabled={text === ""}>
          <Icon of={RotateCcw} size={14} />
          Equal weights
        </button>
      </p>
    </div>
  );
}

function Slider({
  lens: { slug, name, off },
  weight,
  flip,
  change,
}: {
  lens: Lens;
  weight: number;
  flip: Flip | undefined;
  change: (weight: number) => void;
}) {
  const id = `weight-${slug}`;
  return (
    <div className={off ? "sl sl--off" : "sl"} style={{ "--p": off ? 0 : (weight / 3) * 100 } as CSSProperties}>
      <label className="sl__top" htmlFor={id}>
        <span>
          <span className="vh">Weight of the </span>
          {name}
        </span>
        <output htmlFor={id}>{off ? "–" : `×${weight}`}</output>
      </label>
      <div className="sl__track">
        <input
          id={id}
          type="range"
          min={0}
          max={3}
          step={1}
          value={off ? 0 : weight}
          disabled={off !== null}
          aria-valuetext={`${weight} of 3`}
          onChange={(event) => change(Number(event.target.value))}
        />
        {flip && <span className="sl__flip" style={{ "--f": (flip.weight / 3) * 100 } as CSSProperties} />}
      </div>
      {off && <small>{off}</small>}
    </div>
  );
}
