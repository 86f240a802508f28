import type { PropsWithChildren } from 'hono/jsx';
import { timeOf } from '#kernel/clock-times.ts';
import { type Day, dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import { Alert } from '#ui/alert.tsx';
import type { Group } from '../../course-groups/index.ts';
import type { SignalAt } from '../queries.ts';
import { questionsText, sinceText } from '../words.ts';

type Props = { readonly signal: SignalAt; readonly groups: ReadonlyMap<string, Group>; readonly day: Day };

/** How a signal stands: somebody must decide, or what was decided. */
export const Stand = ({ signal, groups, day }: Props) => {
  const last = signal.decisions.find(({ isVoid }) => !isVoid);
  const asked = `${questionsText(signal.questions)} sinds ${sinceText(signal)}`;
  if (signal.isOpen) return <Alert kind="warning" title={`Er is een cursus nodig: ${asked}`} />;
  const since = last && <p>{sinceDecided(signal, dayOf(last.decidedAt))}</p>;
  const group = groups.get(last?.groupId ?? '');
  if (group) return <Answered group={group}>{since}</Answered>;
  if (last?.returnsOn && day < last.returnsOn)
    return (
      <Alert title={`Opzijgezet tot ${formatDay(last.returnsOn)}`}>
        <p>{last.reason}</p>
        {since}
      </Alert>
    );
  return <Alert title={`Nu geen cursus nodig: ${asked}`} />;
};

const sinceDecided = ({ questions }: SignalAt, day: Day): string =>
  questions === 0
    ? `Na ${formatDay(day)} kwamen er nog geen vragen bij.`
    : `Na ${formatDay(day)} kwamen er ${questions} bij.`;

const Answered = ({ group, children }: PropsWithChildren<{ group: Group }>) => (
  <Alert kind="success" title="Beantwoord met een groep">
    <p>
      <a href={`/werk/cursusgroepen/${group.id}`}>{groupText(group)}</a>
      {group.state === 'draft' && '. De groep is nog een concept: kijk haar na en maak haar openbaar'}.
    </p>
    {children}
  </Alert>
);

const groupText = ({ title, whereName, beginsAt }: Group): string =>
  [
    title,
    whereName && ` in ${whereName}`,
    beginsAt && `, vanaf ${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur`,
  ]
    .filter(Boolean)
    .join('');
