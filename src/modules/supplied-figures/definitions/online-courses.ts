import type { Figure, ScopeKind } from '#kernel/figures.ts';
import { MUNICIPAL, ours, SINCE, unit } from '../supplied.ts';

/** The report does not say for which area these are. */
const scopes: readonly ScopeKind[] = [...MUNICIPAL, 'province', 'not-stated'];
const common = {
  group: 'Online cursussen',
  chapter: 3,
  scopes,
  validFrom: SINCE,
  unit: unit('courses', 'cursus', 'cursussen'),
} as const;

export const onlineCourses: readonly Figure[] = [
  {
    ...common,
    ...{ id: 'goodhabitz-courses', label: 'Cursussen via GoodHabitz', measure: 'flow' },
    definitions: [ours('Cursussen die leden volgden bij GoodHabitz.')],
  },
  {
    ...common,
    ...{ id: 'soofos-courses', label: 'Cursussen via Soofos', measure: 'flow' },
    definitions: [ours('Cursussen die leden volgden bij Soofos.')],
  },
  {
    ...common,
    ...{ id: 'online-courses-offered', label: 'Online cursussen voor leden', measure: 'stock' },
    definitions: [ours('Online cursussen die leden kunnen volgen.')],
  },
];
