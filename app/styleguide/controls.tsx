import { Plus } from "lucide";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Field } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { urls } from "@/lib/urls";
import { Specimen } from "./specimen";

export function Controls() {
  return (
    <Section id="controls" title="Controls" note="A border all round means: type or press here.">
      <Specimen state="Buttons: main, plain, bare, small, disabled, blocked with its reason">
        <span className="stamps">
          <button type="button" className="btn btn--main">
            Compare
          </button>
          <button type="button" className="btn">
            Clear
          </button>
          <button type="button" className="btn btn--bare">
            <Icon of={Plus} />
            Add a tool
          </button>
          <button type="button" className="btn btn--sm">
            Equal weights
          </button>
          <button type="button" className="btn" disabled>
            Disabled
          </button>
          <button type="button" className="btn" aria-disabled="true" aria-describedby="blocked-because">
            Blocked
          </button>
          <span id="blocked-because" className="fine">
            Opens when two tools are chosen.
          </span>
        </span>
      </Specimen>
      <Specimen state="Field">
        <Field label="Tool">{(wiring) => <input {...wiring} name="plain" />}</Field>
      </Specimen>
      <Specimen state="Field with help">
        <Field label="Tool" help="Its name or its maker.">
          {(wiring) => <input {...wiring} name="help" />}
        </Field>
      </Specimen>
      <Specimen state="Field with an error">
        <Field
          label="Score"
          help="A whole number from 0 to 100."
          error="120 is more than 100. Type a number from 0 to 100."
        >
          {(wiring) => <input {...wiring} name="error" inputMode="numeric" defaultValue="120" />}
        </Field>
      </Specimen>
      <Specimen state="Field over a text and a choice">
        <Field label="Reason" help="Readers see it.">
          {(wiring) => <textarea {...wiring} name="reason" rows={3} />}
        </Field>
        <Field label="Kind">
          {(wiring) => (
            <select {...wiring} name="kind">
              <option>Correction</option>
              <option>Update</option>
            </select>
          )}
        </Field>
      </Specimen>
      <Specimen state="Box to tick">
        <label className="opt">
          <input type="checkbox" className="check" defaultChecked /> Only differences
        </label>
      </Specimen>
      <Specimen state="Breadcrumb">
        <div className="crumbs">
          <Breadcrumb trail={[{ href: urls.tools, name: "Tools" }]} here="Sample A" />
        </div>
      </Specimen>
    </Section>
  );
}
