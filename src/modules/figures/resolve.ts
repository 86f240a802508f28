import type { Day } from '#kernel/days.ts';
import type { FigureRegistry } from '#kernel/figure-registry.ts';
import type { Figure, FigureProfile } from '#kernel/figures.ts';
import { type Findings, type Spot, spotKey } from './findings.ts';
import { calculate } from './formulas.ts';
import { importedFor } from './imported.ts';
import type { Finding, Known, UnknownReason } from './known.ts';
import { yearBefore } from './needs.ts';

/** All that is known of one number, and which of it goes before the rest. */
export type Resolved = {
  readonly computed?: Known | undefined;
  readonly imported?: Known | undefined;
  readonly derived?: Known | undefined;
  readonly preferred?: Known | undefined;
  /** Why there is no preferred one. */
  readonly unknown?: UnknownReason | undefined;
};

export type Resolve = (spot: Spot) => Resolved;

/**
 * Lays what was counted, entered and calculated of a number side by side. What was counted goes first where the period begins
 * on or after `countedFrom`, then what was entered, then what follows from others. Each number is made out once.
 */
export function resolver({ figures }: FigureRegistry, findings: Findings, countedFrom: Day): Resolve {
  const made = new Map<string, Resolved>();
  const resolve: Resolve = (spot) => {
    const key = spotKey(spot);
    const earlier = made.get(key);
    if (earlier) return earlier;
    const figure = figures.get(spot.figureId);
    const resolved = figure?.scopes.includes(spot.scope.kind) ? resolveIn(figure, spot) : {};
    made.set(key, resolved);
    return resolved;
  };

  function resolveIn(figure: Figure, spot: Spot): Resolved {
    const value = findings.counted(spot);
    const inFull = figure.enteredByPeriod === true || spot.period.startsOn >= countedFrom;
    const imported = importedFor(figure.measure, findings.entered(spot), spot.period);
    const derived = derivedFor(figure, spot);
    const all = {
      computed: value === undefined ? undefined : countedAs(value, inFull),
      imported: knownOf(imported),
      derived: knownOf(derived),
    };
    const preferred = (inFull ? all.computed : undefined) ?? all.imported ?? all.derived;
    if (preferred) return { ...all, preferred };
    return { ...all, unknown: reasonOf(imported) ?? reasonOf(derived) ?? { code: 'nobody-told' } };
  }

  function derivedFor({ definitions, decimals }: Figure, spot: Spot): Finding | undefined {
    const formula = definitions.find(({ profile }) => profile === spot.profile)?.formula;
    if (!formula) return undefined;
    const preferredIn = (figureId: string, period: Spot['period']) => {
      const part = figures.get(figureId);
      return part && resolve({ figureId, profile: profileOf(part, spot.profile), scope: spot.scope, period }).preferred;
    };
    const parts = {
      now: (figureId: string) => preferredIn(figureId, spot.period),
      yearBefore: (figureId: string) => preferredIn(figureId, yearBefore(spot.period)),
    };
    return calculate(formula, parts, decimals);
  }
  return resolve;
}

/** The one that our own report prints. */
export const preferredProfile = ({ definitions }: Figure): FigureProfile => definitions[0].profile;

/** By these rules where it is counted by them: a total without renewals is no sum of parts with them. */
const profileOf = (figure: Figure, wanted: FigureProfile): FigureProfile =>
  figure.definitions.some(({ profile }) => profile === wanted) ? wanted : preferredProfile(figure);

const countedAs = (value: number, inFull: boolean): Known => ({
  ...{ origin: 'computed', value, source: 'geteld in Biebwerk' },
  ...(!inFull && { incomplete: true, note: 'We telden toen nog niet alles zelf.' }),
});

const knownOf = (finding: Finding | undefined): Known | undefined =>
  finding && 'known' in finding ? finding.known : undefined;
const reasonOf = (finding: Finding | undefined): UnknownReason | undefined =>
  finding && 'unknown' in finding ? finding.unknown : undefined;
