import { figuresOf } from '#kernel/figure-registry.ts';
import type { Figure, ScopeKind } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { INHABITANTS } from './comparison.ts';

/** What a library is asked for first, in this order; as far as modules declare it. */
const HEADLINES = [
  'visits-physical',
  'members-total',
  'loans-physical-total',
  'programme-activities',
  'programme-participants',
  'commitments-kept-share',
  'room-uses',
  'opening-hours',
];
/** Those that say something by how they go through the years. */
const TRENDS = [
  'visits-physical',
  'members-total',
  'loans-physical-total',
  'programme-activities',
  'programme-participants',
];

/** What is done so that everybody takes part, as the chapter "Heel Drenthe doet mee" of the report tells it. */
const BY_QUARTER = [
  ...['map-ido', 'help-point-sessions', 'help-point-visitors', 'help-point-hours-planned', 'help-point-hours'],
  ...['help-point-contacts', 'help-point-questions', 'help-questions', 'help-questions-digid'],
  ...['help-questions-referred', 'consultation-hours', 'consultation-hour-visitors', 'courses-held'],
  ...['course-half-days', 'course-participants', 'digiwijs-participants', 'learning-visits'],
];

/** The figures of a dashboard, by where they stand on it. */
export type ChosenFigures = {
  readonly headlines: readonly Figure[];
  readonly trends: readonly Figure[];
  /** Shown of each quarter of the year. */
  readonly byQuarter: readonly Figure[];
  /** All that can be shown through the years, and all that can be compared for each inhabitant. */
  readonly drawable: readonly Figure[];
  readonly comparable: readonly Figure[];
};

/** What there is to show of a kind of scope. */
export function figuresFor(modules: readonly Module[], kind: ScopeKind): ChosenFigures {
  const { figures } = figuresOf(modules);
  const own = [...figures.values()].filter(({ scopes }) => scopes.includes(kind));
  const among = (ids: readonly string[]) => ids.flatMap((id) => own.find((figure) => figure.id === id) ?? []);
  return {
    headlines: among(HEADLINES),
    trends: among(TRENDS),
    byQuarter: among(BY_QUARTER),
    drawable: own,
    comparable: own.filter(
      ({ id, measure, scopes }) => measure !== 'rate' && id !== INHABITANTS && scopes.includes('municipality'),
    ),
  };
}
