import { Select } from '#ui/choice-field.tsx';
import type { FieldProps } from '#ui/field.tsx';
import type { Municipality } from '../sql/municipalities.ts';

type Props = Pick<FieldProps<'gemeente'>, 'state'> & { municipalities: readonly Pick<Municipality, 'slug' | 'name'>[] };

/** Narrows a list to one municipality, by the name that stands in its address. */
export const MunicipalityFilter = ({ state, municipalities }: Props) => (
  <Select
    state={state}
    name="gemeente"
    label="Gemeente"
    prompt="Alle gemeenten"
    choices={municipalities.map(({ slug, name }) => ({ value: slug, label: name }))}
    required
  />
);
