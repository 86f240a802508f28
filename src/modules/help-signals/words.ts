import { type Day, dayOf, formatDay, formatTime, formatWeekday } from '#kernel/days.ts';
import type { Topic } from '../help-contacts/index.ts';
import type { Proposal } from './proposal.ts';
import type { SignalAt } from './queries.ts';
import type { Decision, Signal } from './signal.ts';

/** `Geen vragen sinds 2 november 2026`, `1 vraag sinds 2 november 2026: DigiD-app 1`. */
export const askedText = (
  signal: Pick<Signal, 'questions' | 'asked' | 'startsOn'>,
  topics: readonly Topic[],
): string =>
  signal.questions === 0
    ? `Geen vragen sinds ${sinceText(signal)}`
    : `${questionsText(signal.questions)} sinds ${sinceText(signal)}: ${topicsText(signal, topics)}`;

export const questionsText = (questions: number): string => (questions === 1 ? '1 vraag' : `${questions} vragen`);

/** The day of the first question that counts; without one the first day that does. */
export const sinceText = ({ asked, startsOn }: Pick<Signal, 'asked' | 'startsOn'>): string =>
  formatDay(asked[0]?.day ?? startsOn);

/** The topics that were asked, most asked first, with how often: `DigiD-app 7, DigiD kwijt of vergeten 5`. */
function topicsText({ asked }: Pick<Signal, 'asked'>, topics: readonly Topic[]): string {
  return [...byTopic(asked)]
    .toSorted(([, one], [, other]) => other - one)
    .map(([id, questions]) => `${labelOf(topics, id)} ${questions}`)
    .join(', ');
}

/** How many questions on each topic. */
export function byTopic(asked: Signal['asked']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { topicId, questions } of asked) sums.set(topicId, (sums.get(topicId) ?? 0) + questions);
  return sums;
}

export const labelOf = (topics: readonly Topic[], id: string): string =>
  topics.find((topic) => topic.id === id)?.label ?? id;

/** `dinsdag 15 december, 10.00 – 12.00 uur`. */
export const startText = ({ day, from, until }: { day: Day; from: string; until: string }): string =>
  `${formatWeekday(day)}, ${formatTime(from)} – ${formatTime(until)} uur`;

/** The proposal in one sentence. */
export function proposalText({ course }: Pick<SignalAt, 'course'>, { spot, start, halfDays }: Proposal): string {
  const where = spot ? ` in ${spot.name}` : '';
  const when = start ? `, vanaf ${startText(start)}` : ', zoek zelf een dag';
  return `${course.name}${where}${when}, ${halfDays === 1 ? '1 dagdeel' : `${halfDays} dagdelen, elke week`}.`;
}

/** `Groep begonnen op 22 november 2026`, `Opzijgezet tot 1 februari 2027: de computerclub doet het`. */
export const decisionText = ({ groupId, decidedAt, returnsOn, reason, isVoid }: Decision): string =>
  groupId === null
    ? `Opzijgezet${returnsOn ? ` tot ${formatDay(returnsOn)}` : ''}: ${reason}`
    : `Groep begonnen op ${formatDay(dayOf(decidedAt))}${isVoid ? ', ging niet door' : ''}`;
