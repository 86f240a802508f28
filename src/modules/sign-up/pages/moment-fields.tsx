import { dayOf, formatWeekday } from '#kernel/days.ts';
import { RadioGroup } from '#ui/choice-field.tsx';
import { FieldGroup, HiddenField } from '#ui/form.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { timesText } from '../../registration-messages/index.ts';
import { type Attendance, type Choice, isFull, leftIn, openChoices, waysOf } from '../offer.ts';
import type { Part, Spoken } from './filled.ts';

/** When one comes, and in which way; asked only where there is something to choose. */
export const MomentFields = ({ offer, words, state }: Part) => {
  const { t } = words;
  const open = openChoices(offer);
  const ways = [...new Set(open.flatMap(waysOf))];
  const [only] = open;
  return (
    <FieldGroup legend={t.when}>
      {only && open.length === 1 && !state.errors.moment ? (
        <p>
          <HiddenField name="moment" value={only.subject.subjectId} />
          <MomentText choice={only} words={words} />
          <br />
          <span class="hint">{placesText(only, words)}</span>
        </p>
      ) : (
        <RadioGroup
          state={state}
          name="moment"
          label={<span class="visually-hidden">{t.when}</span>}
          required
          choices={open.map((choice) => ({
            value: choice.subject.subjectId,
            label: <MomentText choice={choice} words={words} />,
            hint: placesText(choice, words),
            disabled: isFull(choice) && !choice.subject.hasWaitingList,
          }))}
        />
      )}
      {ways.length > 1 && (
        <RadioGroup
          state={state}
          name="attendance"
          label={t.attendance}
          required
          value="on-site"
          choices={ways.map((way) => ({ value: way, label: nameOf(way, t) }))}
        />
      )}
    </FieldGroup>
  );
};

const nameOf = (way: Attendance, t: Spoken['t']): string => (way === 'online' ? t.online : t.onSite);

const MomentText = ({ choice, words }: { choice: Choice; words: Spoken }) => {
  const { t, language } = words;
  const [first] = choice.sessions;
  if (!first) return null;
  const { venue, town } = first;
  return (
    <span>
      {choice.sessions.length > 1 && `${t.allTimes(choice.sessions.length)} `}
      {formatWeekday(dayOf(first.beginsAt), language)}, {timesText(first, language)}
      {venue && (
        <>
          {' · '}
          <span {...writtenInDutch(language)}>{town && !venue.includes(town) ? `${venue}, ${town}` : venue}</span>
        </>
      )}
    </span>
  );
};

/** How many places are left, for each way to take part where they differ. */
function placesText(choice: Choice, { t }: Spoken): string {
  const ways = waysOf(choice);
  const texts = ways.flatMap((way) => {
    const left = leftIn(choice, way);
    if (left === null) return [];
    const full = choice.subject.hasWaitingList ? t.fullWaits : t.full;
    const text = left === 0 ? full : t.left(left);
    return [ways.length > 1 ? `${nameOf(way, t)}: ${text}` : text];
  });
  return texts.join('. ');
}
