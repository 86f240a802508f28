import type { Ctx } from '#kernel/ctx.ts';
import type { DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { type FigureRegistry, figuresOf } from '#kernel/figure-registry.ts';
import type { Figure, FigureDefinition, FigureProfile, FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { periodCode } from '#kernel/reporting-period.ts';
import { findingsOf, type Search, type Spot, spotKey } from './findings.ts';
import { cellKey, hiddenIn, type Surroundings } from './hide.ts';
import { linkedWith, madeOf, tellingOfPersons, withYearsBefore } from './needs.ts';
import { allScopes, mayRead, type Places, placesOf } from './places.ts';
import { preferredProfile, type Resolved, resolver } from './resolve.ts';
import { getSettings } from './sql.ts';

/** Why somebody does not see a number: it is small or tells of one that is, or the period is not over or no whole year. */
export type Withheld = 'small-number' | 'not-over' | 'only-by-year';

/** One number by one definition: all that is known of it, as far as the actor may know. */
export type FigureValue = Resolved & {
  readonly figure: Figure;
  readonly definition: FigureDefinition;
  readonly scope: FigureScope;
  readonly period: DaySpan;
  readonly withheld?: Withheld;
};

export type FiguresAsked = {
  /** All figures when left out. */
  readonly figureIds?: readonly string[];
  readonly scopes: readonly FigureScope[];
  readonly periods: readonly DaySpan[];
};

export type FigureValues = {
  /** By figure, definition, scope, period; only of scopes that the figure has. */
  readonly all: readonly FigureValue[];
  /** By the definition that our own report prints, unless another profile is asked. */
  readonly find: (spot: Omit<Spot, 'profile'> & { readonly profile?: FigureProfile }) => FigureValue | undefined;
};

/**
 * The one way to the values of figures, for many scopes and periods at once: each module that counts is asked once, and the
 * entered figures once. What the actor may not know is withheld; a visitor as actor gives what everybody may see.
 * Throws Error for a figure that is not declared.
 */
export async function valuesOf(ctx: Ctx, modules: readonly Module[], asked: FiguresAsked): Promise<FigureValues> {
  const registry = figuresOf(modules);
  const figures = (asked.figureIds ?? [...registry.figures.keys()]).map((id) => figureWith(registry, id));
  const places = await placesOf(ctx.tx);
  const { countedFrom, smallNumber } = await getSettings(ctx.tx);
  const guarded = guardedFigures(ctx, registry, { figures, scopes: asked.scopes, places });
  const search = searchFor(registry, { figures, guarded, asked, places });
  const resolve = resolver(registry, await findingsOf(ctx, registry, search), countedFrom);
  const withheld = withholder(ctx, { registry, places, resolve, small: smallNumber }, guarded);
  const all = figures.flatMap((figure) =>
    figure.definitions.flatMap((definition) =>
      asked.scopes
        .filter(({ kind }) => figure.scopes.includes(kind))
        .flatMap((scope) =>
          asked.periods.map((period): FigureValue => {
            const subject = { figure, definition, scope, period };
            const reason = withheld(subject);
            const spot = { figureId: figure.id, profile: definition.profile, scope, period };
            return reason ? { ...subject, withheld: reason } : { ...subject, ...resolve(spot) };
          }),
        ),
    ),
  );
  return findable(registry, all);
}

/** Throws Error. */
function figureWith({ figures }: FigureRegistry, id: string): Figure {
  const figure = figures.get(id);
  if (!figure) throw new Error(`no module declares the figure ${id}`);
  return figure;
}

function findable(registry: FigureRegistry, all: readonly FigureValue[]): FigureValues {
  const byKey = new Map(
    all.map((value) => [spotKey({ ...value, figureId: value.figure.id, profile: value.definition.profile }), value]),
  );
  return {
    all,
    find: ({ profile, ...spot }) =>
      byKey.get(spotKey({ ...spot, profile: profile ?? preferredProfile(figureWith(registry, spot.figureId)) })),
  };
}

type Guarding = {
  readonly figures: readonly Figure[];
  readonly scopes: readonly FigureScope[];
  readonly places: Places;
};

/** The figures that tell of persons and all that hang together with them, when the actor is an outsider somewhere. */
function guardedFigures({ actor }: Ctx, registry: FigureRegistry, { figures, scopes, places }: Guarding): Figure[] {
  if (scopes.every((scope) => mayRead(actor, places, scope))) return [];
  const tell = figures.map(({ id }) => id).filter((id) => tellingOfPersons(registry).has(id));
  return [...linkedWith(registry, tell)].map((id) => figureWith(registry, id));
}

type Searching = Omit<Guarding, 'scopes'> & { readonly guarded: readonly Figure[]; readonly asked: FiguresAsked };

/** Whether a number is small is only seen beside all others: where some are guarded, everything is looked up everywhere. */
function searchFor(registry: FigureRegistry, { figures, guarded, asked, places }: Searching): Search {
  const { ids, yearsBack } = madeOf(
    registry,
    [...figures, ...guarded].map(({ id }) => id),
  );
  const scopes = guarded.length > 0 ? allScopes(places) : asked.scopes;
  return { ids, scopes, periods: withYearsBefore(asked.periods, yearsBack) };
}

type Subject = Pick<FigureValue, 'figure' | 'scope' | 'period'>;

function withholder({ actor, now }: Ctx, around: Surroundings, guarded: readonly Figure[]) {
  const { registry, places } = around;
  const { yearsBack } = madeOf(
    registry,
    guarded.map(({ id }) => id),
  );
  const hidden = new Map<string, ReadonlySet<string>>();
  return ({ figure, scope, period }: Subject): Withheld | undefined => {
    if (mayRead(actor, places, scope)) return undefined;
    if (period.endsBefore > today(now)) return 'not-over';
    if (!tellingOfPersons(registry).has(figure.id)) return undefined;
    if (!/^\d{4}$/.test(periodCode(period) ?? '')) return 'only-by-year';
    const cells = hidden.get(period.startsOn) ?? hiddenIn(around, guarded, { period, yearsBack });
    hidden.set(period.startsOn, cells);
    return cells.has(cellKey(figure.id, scope)) ? 'small-number' : undefined;
  };
}
