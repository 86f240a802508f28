import type { CountProposals } from '#kernel/module.ts';
import { findSession } from '../programme/index.ts';
import { listMarks } from './sql/marks.ts';
import { attendedOf, type Numbers, tallyOf } from './tally.ts';

/** `2 volwassenen en 1 kind`. */
export const numbersText = ({ adults, children }: Numbers): string =>
  `${adults} ${adults === 1 ? 'volwassene' : 'volwassenen'} en ${children} ${children === 1 ? 'kind' : 'kinderen'}`;

/** What was marked at the door, as a proposal for who closes the session; undefined when nothing was. */
export const countProposals: CountProposals = async (tx, sessionId) => {
  const marks = await listMarks(tx, sessionId);
  const session = await findSession(tx, sessionId);
  if (marks.length === 0 || !session) return undefined;
  const counts = attendedOf(tallyOf(marks));
  const words = numbersText(counts);
  if (session.adults === null && session.children === null)
    return { counts, text: `Ingevuld uit de deurlijst: ${words}. Kijk het na.` };
  const isSame = session.adults === counts.adults && session.children === counts.children;
  const text = isSame ? `Volgens de deurlijst ook ${words}.` : `Volgens de deurlijst waren het er anders: ${words}.`;
  return { counts: undefined, text };
};
