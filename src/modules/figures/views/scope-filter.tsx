import type { FormState } from '#kernel/forms.ts';
import { Select } from '#ui/choice-field.tsx';
import { TextField } from '#ui/field.tsx';
import { FilterBar } from '#ui/filter-bar.tsx';

type Props = {
  action: string;
  state: FormState;
  scopes: readonly { readonly value: string; readonly label: string }[];
};

/** Of what and of when figures are shown. */
export const ScopeFilter = ({ action, state, scopes }: Props) => (
  <FilterBar action={action}>
    <Select state={state} name="gebied" label="Gebied" choices={scopes} required />
    <TextField state={state} name="periode" label="Periode" hint="Zoals 2026, 2026-2027, 2026-K4 of 2026-11" required />
  </FilterBar>
);
