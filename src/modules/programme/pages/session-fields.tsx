import { doubledTimeText, isDoubled, skippedTimeText } from '#kernel/clock-times.ts';
import type { Day } from '#kernel/days.ts';
import { type FormState, field } from '#kernel/forms.ts';
import { Checkbox, Select } from '#ui/choice-field.tsx';
import { NumberField, TimeField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import { takeForm } from '../../room-choices/index.ts';
import { type Moment, momentOn, type Seats } from '../session.ts';
import type { Places } from '../where-words.ts';

const seats = () => field.optionalWholeNumber({ min: 1, max: 100_000 });

/** What every form about a session asks, beside its day. */
export const sessionFields = {
  from: field.time(),
  until: field.time(),
  place: field.optionalText(60),
  isOnline: field.ticked(),
  seatsOnSite: seats(),
  seatsOnline: seats(),
  ...takeForm.fields,
  version: field.version(),
  _key: field.key(),
};

type Name = keyof typeof sessionFields;

export const sessionLabels = {
  from: 'Van',
  until: 'Tot',
  place: 'Plek',
  isOnline: 'Ook of alleen online',
  seatsOnSite: 'Plaatsen ter plekke',
  seatsOnline: 'Plaatsen online',
  room: 'Ruimte',
} as const;

export const seatsOf = (values: { seatsOnSite?: number | undefined; seatsOnline?: number | undefined }): Seats => ({
  seatsOnSite: values.seatsOnSite ?? null,
  seatsOnline: values.seatsOnline ?? null,
});

/** The moment that was typed, or what is wrong with it, beside which field. */
export function readMoment(
  day: Day,
  { from, until }: { from: string; until: string },
): { ok: true; moment: Moment } | { ok: false; skipped: boolean; name: 'from' | 'until'; text: string } {
  const moment = momentOn(day, from, until);
  if (!moment) {
    const name = momentOn(day, from, from) ? 'until' : 'from';
    return { ok: false, skipped: true, name, text: skippedTimeText(day, name === 'from' ? from : until) };
  }
  if (moment.endsAt <= moment.beginsAt)
    return { ok: false, skipped: false, name: 'until', text: 'Het einde ligt voor het begin.' };
  return { ok: true, moment };
}

/** What to say of a day on which the clock shows a time twice; undefined on all others. */
export const doubledNote = (day: Day, { from, until }: { from: string; until: string }): string | undefined =>
  [from, until].filter((time) => isDoubled(day, time)).map((time) => doubledTimeText(day, time))[0];

export const SessionFields = <N extends string>({ state, places }: { state: FormState<N | Name>; places: Places }) => (
  <>
    <FieldRow>
      <TimeField state={state as FormState<Name>} name="from" label={sessionLabels.from} required />
      <TimeField state={state as FormState<Name>} name="until" label={sessionLabels.until} required />
    </FieldRow>
    <Select
      state={state as FormState<Name>}
      name="place"
      label={sessionLabels.place}
      prompt="Geen, alleen online"
      choices={places}
      required
    />
    <Checkbox state={state as FormState<Name>} name="isOnline" label={sessionLabels.isOnline} required />
    <FieldRow>
      <NumberField
        state={state as FormState<Name>}
        name="seatsOnSite"
        label={sessionLabels.seatsOnSite}
        hint="Leeg: zoals bij de activiteit"
      />
      <NumberField
        state={state as FormState<Name>}
        name="seatsOnline"
        label={sessionLabels.seatsOnline}
        hint="Leeg: zoals bij de activiteit"
      />
    </FieldRow>
  </>
);
