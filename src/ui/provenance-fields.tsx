import type { FormState } from '#kernel/forms.ts';
import { Checkbox, choicesOf, RadioGroup } from './choice-field.tsx';

export const ORIGINS = ['person', 'machine'] as const;

const LABELS = { person: 'Door iemand', machine: 'Door een machine, zoals een vertaaldienst' };

type Names = 'origin' | 'isChecked';

/** Asks how a translation was made, and whether it was read over. `hint`: what that means to residents. */
export const ProvenanceFields = ({ state, hint }: { state: FormState<Names>; hint: string }) => (
  <>
    <RadioGroup state={state} name="origin" label="Hoe is dit gemaakt" choices={choicesOf(LABELS)} required />
    <Checkbox state={state} name="isChecked" label="Ik heb deze tekst nagekeken" hint={hint} required />
  </>
);
