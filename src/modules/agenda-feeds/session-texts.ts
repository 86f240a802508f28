import { activityWords } from '../activities/index.ts';
import type { AgendaSession } from '../agenda/index.ts';

type Where = Pick<AgendaSession, 'venue' | 'street' | 'postcode' | 'town' | 'isOnline'>;

/** `Bibliotheek Sleen, Schoolstraat 1, Sleen, en online`. */
export function addressOf({ venue, street, town, isOnline }: Where): string {
  const place = [venue, street, venue?.endsWith(town ?? ' ') && !street ? null : town].filter(Boolean).join(', ');
  return place ? `${place}${isOnline ? ', en online' : ''}` : 'Online';
}

/** `Kinderen van 2 tot en met 4 jaar, ouders`; the ages are those of the children where they are among the audiences. */
export function agesText({ audiences, ageFrom, ageUntil }: Pick<AgendaSession, 'audiences' | 'ageFrom' | 'ageUntil'>) {
  const words = audiences.map((audience) => activityWords.audiences[audience]);
  const [first = '', ...others] = words;
  const ages = [
    ageFrom === null ? '' : ` vanaf ${ageFrom} jaar`,
    ageUntil === null ? '' : ` tot en met ${ageUntil} jaar`,
  ];
  const span = ageFrom !== null && ageUntil !== null ? ` van ${ageFrom} tot en met ${ageUntil} jaar` : ages.join('');
  return [`${first}${first && span}`, ...others.map((word) => word.toLowerCase())].filter(Boolean).join(', ');
}

/** Programs that know nothing of cancelling still show the title. */
export const titleOf = ({ title, state }: Pick<AgendaSession, 'title' | 'state'>): string =>
  state === 'cancelled' ? `Gaat niet door: ${title}` : title;

/** What one has to know of a session beside when and where, in lines of plain text. */
export function factsText(session: AgendaSession): string {
  const { summary, state, cancelReason, prices, signUp } = session;
  const [who, cost] = [agesText(session), activityWords.prices(prices)];
  const facts = [who && `Voor wie: ${who}`, cost && `Kosten: ${cost}`, signUp && activityWords.signUps[signUp]];
  return [...(state === 'cancelled' ? [`Gaat niet door: ${cancelReason}`] : []), summary, ...facts]
    .filter(Boolean)
    .join('\n');
}
