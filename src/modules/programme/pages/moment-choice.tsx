import type { Day } from '#kernel/days.ts';
import type { FormState } from '#kernel/forms.ts';
import { Notes } from '#ui/field.tsx';
import type { Clash } from '../clashes.ts';
import { clashesText } from '../messages.ts';
import type { Moment } from '../session.ts';
import { fullDay } from '../session-words.ts';
import { doubledNote, readMoment } from './session-fields.tsx';

/** A day of a plan; without a moment when summer time skips its time. `note` is what to know about its clock. */
export type PlannedDay = { readonly day: Day; readonly moment: Moment | undefined; readonly note: string | undefined };

/** These times on this day. */
export function plannedOn(day: Day, times: { from: string; until: string }): PlannedDay {
  const timed = readMoment(day, times);
  return timed.ok
    ? { day, moment: timed.moment, note: doubledNote(day, times) }
    : { day, moment: undefined, note: timed.text };
}

type Choice = {
  readonly value: string;
  readonly planned: PlannedDay;
  readonly clashes: readonly Clash[];
  readonly isTicked?: boolean | undefined;
};
type Props = { state: FormState; name: string; id?: string; choices: readonly Choice[] };

/** The days of a plan to tick, each with what stands in its way. Of several under one name, one goes by that as its id. */
export const MomentChoices = ({ state, name, id = name, choices }: Props) => (
  <fieldset class="field" id={id}>
    <legend>Dagen</legend>
    <Notes id={id} error={state.errors[id]} language={state.language ?? 'nl'} />
    <div class="choices">
      {choices.map((choice) => (
        <MomentChoice name={name} {...choice} />
      ))}
    </div>
  </fieldset>
);

/** One on which nobody is there stays out unless somebody wants it. */
const MomentChoice = ({
  name,
  value,
  planned: { day, moment, note },
  clashes,
  isTicked,
}: Choice & { name: string }) => {
  const id = `day-${value}`;
  const notes = [clashesText(clashes), note].filter(Boolean).join('. ');
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value={value}
        checked={moment !== undefined && (isTicked ?? clashes.every(({ code }) => code === 'at-the-same-time'))}
        disabled={!moment}
        aria-describedby={notes ? `${id}-note` : undefined}
      />
      <label for={id}>{fullDay(day)}</label>
      {notes && (
        <span class="hint" id={`${id}-note`}>
          {notes}
        </span>
      )}
    </div>
  );
};
