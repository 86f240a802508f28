import { addDays, addMonths, type Day } from '#kernel/days.ts';

/** As what somebody helps, in the word that staff read. The ids stand in the database. */
export const HELPER_ROLES = {
  officer: 'Informatiepuntmedewerker',
  'front-office': 'Baliemedewerker',
  volunteer: 'Vrijwilliger',
  partner: 'Medewerker van een partner',
} as const;
export type HelperRole = keyof typeof HELPER_ROLES;

export type Training = {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly requiredFor: readonly HelperRole[];
  /** How long it holds; null: for good. */
  readonly months: number | null;
  /** The training that this one makes hold anew, for who took that before. */
  readonly renewsId: string | null;
  readonly version: number;
};

/** A training that a helper took. */
export type Taken = { readonly trainingId: string; readonly heldOn: Day };

/** So many days before a training ends, somebody can still take it again in time. */
export const REFRESH_DAYS = 56;

/** How a helper stands with a training: `none` where it was not taken and need not be. */
export type Standing =
  | { readonly state: 'valid'; readonly until: Day | null }
  | { readonly state: 'expiring' | 'expired'; readonly until: Day }
  | { readonly state: 'missing' | 'none' };

export type StandingState = Standing['state'];

type Asked = { readonly role: HelperRole; readonly taken: readonly Taken[]; readonly today: Day };

/** Whether, and until when, a training holds for a helper. A refresher counts only for who took the training itself before. */
export function standingOf(training: Training, all: readonly Training[], { role, taken, today }: Asked): Standing {
  const until = endOf(training, all, taken);
  if (until === undefined) return { state: training.requiredFor.includes(role) ? 'missing' : 'none' };
  if (until === null || until > addDays(today, REFRESH_DAYS)) return { state: 'valid', until };
  return { state: until > today ? 'expiring' : 'expired', until };
}

/** Whether something must be done: it is required, and lacks, is over or soon will be. */
export const mustAct = ({ requiredFor }: Training, role: HelperRole, { state }: Standing): boolean =>
  requiredFor.includes(role) && state !== 'valid';

/** The first day on which it holds no more; null: it holds for good; undefined: it was never taken. */
function endOf(training: Training, all: readonly Training[], taken: readonly Taken[]): Day | null | undefined {
  const own = taken.filter(({ trainingId }) => trainingId === training.id);
  const first = own.map(({ heldOn }) => heldOn).toSorted()[0];
  if (first === undefined) return undefined;
  const ends = taken.flatMap(({ trainingId, heldOn }) => {
    const by = all.find(({ id }) => id === trainingId);
    const counts = by?.id === training.id || (by?.renewsId === training.id && heldOn >= first);
    return by && counts ? [by.months === null ? null : addMonths(heldOn, by.months)] : [];
  });
  return ends.includes(null) ? null : ends.toSorted().at(-1);
}
