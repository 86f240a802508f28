import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import type { FigureScope } from '#kernel/figures.ts';
import { type Request, read } from '#kernel/http.ts';
import { quartersOf } from '#kernel/reporting-period.ts';
import { asked } from '#ui/staff-list.tsx';
import { type CommitmentProgress, listCommitments, withProgress } from '../commitments/index.ts';
import { type FigureValues, readableScopes, valuesOf } from '../figures/index.ts';
import { type Borders, bordersOf, listMunicipalities } from '../organisation/index.ts';
import { type AskedDashboard, askedDashboard, yearsUntil } from './asked.ts';
import { type ChosenFigures, figuresFor } from './chosen-figures.ts';
import { INHABITANTS, type Place } from './comparison.ts';

/** All that a dashboard shows, read once. */
export type Dashboard = AskedDashboard & {
  readonly figures: ChosenFigures;
  readonly values: FigureValues;
  readonly periods: readonly DaySpan[];
  /** Of the quarters of the year, and of all of it. */
  readonly quarters: FigureValues;
  /** The municipalities where the library works, by name; nothing is compared for one branch. */
  readonly places: readonly Place[];
  /** The year in which they are compared: others see no year that is not over. */
  readonly comparedYear: number;
  readonly borders: Borders;
  /** Undefined when the actor may not know what was promised. */
  readonly commitments: readonly CommitmentProgress[] | undefined;
  /** The municipality of a branch; the chosen one otherwise. */
  readonly names: ReadonlyMap<string, string>;
};

/** Two questions to the figures and one to what counts promises, however much is shown. Throws NotFound for what is not the actor's. */
export const loadDashboard = (c: Request): Promise<Dashboard> =>
  read(c, async (ctx) => {
    const base = askedDashboard(c, await readableScopes(ctx));
    const { chosen, year, runningYear, scopes } = base;
    const places = await listMunicipalities(ctx.tx, 'all');
    const figures = figuresFor(c.var.modules, chosen.scope.kind);
    const compared = chosen.scope.kind === 'branch' ? [] : places;
    const periods = yearsUntil(year);
    const seesAll = scopes.some(({ scope }) => scope.kind === 'organisation');
    return {
      ...base,
      ...{ figures, periods, places: compared },
      comparedYear: seesAll ? year : Math.min(year, runningYear - 1),
      values: await valuesOf(ctx, c.var.modules, {
        figureIds: idsFor(c, figures),
        scopes: scopesFor(chosen.scope, compared),
        periods,
      }),
      quarters: await valuesOf(ctx, c.var.modules, {
        figureIds: figures.byQuarter.map(({ id }) => id),
        scopes: [chosen.scope],
        periods: [...quartersOf(year), calendarYear(year)],
      }),
      borders: await bordersOf(ctx.tx),
      commitments: await commitmentsIn(c, ctx, base),
      names: new Map(places.map(({ code, name }) => [code, name])),
    };
  });

function idsFor(c: Request, { headlines, trends, drawable, comparable }: ChosenFigures): string[] {
  const [drawn, compared] = [asked(c, 'verloop'), asked(c, 'vergelijk')];
  const chosen = [
    ...drawable.filter(({ id }) => id === drawn),
    ...comparable.filter(({ id }) => id === compared),
    ...drawable.filter(({ id }) => id === INHABITANTS),
  ];
  return [...new Set([...headlines, ...trends, ...chosen].map(({ id }) => id))];
}

/** With the whole organisation beside a municipality: what is only known of it is said so, and never taken for the municipality's. */
function scopesFor(chosen: FigureScope, places: readonly Place[]): FigureScope[] {
  const others = places.map(({ code }) => ({ kind: 'municipality', municipalityCode: code }) as const);
  const isOther = (scope: FigureScope) =>
    !(
      chosen.kind === 'municipality' &&
      scope.kind === 'municipality' &&
      scope.municipalityCode === chosen.municipalityCode
    );
  const wider: FigureScope[] = chosen.kind === 'organisation' ? [] : [{ kind: 'organisation' }];
  return [chosen, ...wider, ...others.filter(isOther)];
}

/** What municipalities were promised in the year: what a school or childcare location was promised lies within that. */
async function commitmentsIn(
  c: Request,
  ctx: Ctx,
  { side, chosen, year }: AskedDashboard,
): Promise<CommitmentProgress[] | undefined> {
  const { scope, reach } = chosen;
  if (!can(ctx.actor, side === 'partner' ? 'agreements:read-own' : 'commitments:read', reach)) return undefined;
  const municipalities = reach.municipality === undefined ? 'all' : [reach.municipality];
  const found = await listCommitments(ctx.tx, { municipalities, during: calendarYear(year) });
  const own = found.filter(
    ({ partyKind, branchId }) =>
      partyKind === 'municipality' && (scope.kind !== 'branch' || branchId === scope.branchId),
  );
  return withProgress(ctx, c.var.modules, own);
}
