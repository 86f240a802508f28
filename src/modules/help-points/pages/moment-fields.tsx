import { doubledTimeText, instantAt, isDoubled, skippedTimeText } from '#kernel/clock-times.ts';
import type { Day } from '#kernel/days.ts';
import { type FormState, field } from '#kernel/forms.ts';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { DateField, TimeField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import type { AskedMoment } from '../free-moment.ts';
import { WAYS, type Way } from '../kinds.ts';

/** What a form about one consultation hour asks. */
export const momentFields = {
  day: field.day(),
  from: field.time(),
  until: field.time(),
  way: field.oneOf(Object.keys(WAYS) as Way[], 'Kies inloop of op afspraak'),
};
type Name = keyof typeof momentFields;

type Typed = { readonly day: Day; readonly from: string; readonly until: string };

/** The moment that was typed, or what is wrong with it, beside its field. */
export function readMoment({ day, from, until }: Typed): AskedMoment | { readonly name: Name; readonly text: string } {
  const beginsAt = instantAt(day, from);
  const endsAt = instantAt(day, until);
  if (!beginsAt) return { name: 'from', text: skippedTimeText(day, from) };
  if (!endsAt) return { name: 'until', text: skippedTimeText(day, until) };
  return endsAt > beginsAt ? { beginsAt, endsAt } : { name: 'until', text: 'Het einde ligt voor het begin.' };
}

export const MomentFields = <N extends string>({ state: given }: { state: FormState<N | Name> }) => {
  const state = given as FormState<Name>;
  return (
    <>
      <FieldRow>
        <DateField state={state} name="day" label="Dag" required />
        <TimeField state={state} name="from" label="Van" required />
        <TimeField state={state} name="until" label="Tot" required />
      </FieldRow>
      <RadioGroup state={state} name="way" label="Hoe" choices={choicesOf(WAYS)} inline required />
    </>
  );
};

/** What to say of a time that the clock of that day shows twice. */
export const doubledNote = ({ day, from, until }: Typed): string | undefined =>
  [from, until].filter((time) => isDoubled(day, time)).map((time) => doubledTimeText(day, time))[0];
