import { activityWords } from '../activities/index.ts';
import type { AgendaSession } from '../agenda/index.ts';

type Place = Pick<AgendaSession, 'venue' | 'street' | 'town'>;

/** `Bibliotheek Sleen, Schoolstraat 1, Sleen, en online`. */
export function addressOf({ isOnline, ...session }: Place & Pick<AgendaSession, 'isOnline'>): string {
  const place = placeOf(session);
  return place ? `${place}${isOnline ? ', en online' : ''}` : 'Online';
}

/** `Bibliotheek Sleen, Schoolstraat 1, Sleen`; empty when it is only online. */
export const placeOf = ({ venue, street, town }: Place): string =>
  [venue, street, venue?.endsWith(town ?? ' ') && !street ? null : town].filter(Boolean).join(', ');

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
