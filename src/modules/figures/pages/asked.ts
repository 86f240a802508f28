import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { type FigureScope, parseScope, scopeCode } from '#kernel/figures.ts';
import type { FormState } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { parsePeriod, periodCode } from '#kernel/reporting-period.ts';
import { NotFound } from '#kernel/result.ts';
import { asked } from '#ui/staff-list.tsx';
import { allScopes, mayRead, type Places, placesOf, reachOf } from '../places.ts';
import type { Side } from '../views/figure-link.tsx';
import { scopeName } from '../words.ts';

export type ScopeChoice = { readonly value: string; readonly label: string };

/** What an address of figures asks: of what, when, and what can be chosen. */
export type AskedFigures = {
  readonly side: Exclude<Side, 'public'>;
  readonly places: Places;
  readonly scopes: readonly ScopeChoice[];
  readonly scope: FigureScope;
  readonly period: DaySpan;
  /** That nobody could read the period that was typed: it is this year then. */
  readonly state: FormState;
};

/** On which side of the house somebody reads figures. */
export const sideOf = (c: Request): Exclude<Side, 'public'> =>
  c.req.path.startsWith('/partner/') ? 'partner' : 'work';

/** Throws NotFound for a scope that is not there or that the actor may not read. */
export async function askedFigures(c: Request, { tx, actor, now }: Ctx): Promise<AskedFigures> {
  const places = await placesOf(tx);
  const readable = allScopes(places).filter((scope) => isOffered(places, scope) && mayRead(actor, places, scope));
  const code = asked(c, 'gebied');
  const scope = code === '' ? first(readable) : parseScope(code);
  if (!scope || !mayRead(actor, places, scope)) throw new NotFound(`scope ${code}`);
  const typed = asked(c, 'periode');
  const period = typed === '' ? undefined : parsePeriod(typed);
  const running = calendarYear(Number(today(now).slice(0, 4)));
  const errors =
    typed === '' || period
      ? {}
      : { periode: 'Schrijf een jaar (2026), een schooljaar (2026-2027) of een maand (2026-11).' };
  return {
    ...{ side: sideOf(c), places, scope, period: period ?? running },
    scopes: readable.toSorted(ownFirst).map((each) => ({ value: scopeCode(each), label: scopeName(places, each) })),
    state: { raw: { gebied: scopeCode(scope), periode: typed || (periodCode(running) ?? '') }, errors },
  };
}

const first = (scopes: readonly FigureScope[]): FigureScope | undefined =>
  scopes.find(({ kind }) => kind === 'organisation') ?? scopes.find(({ kind }) => kind === 'municipality') ?? scopes[0];

/** Our own places before what is wider. */
const ownFirst = (one: FigureScope, other: FigureScope): number => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind);
const ORDER: readonly FigureScope['kind'][] = [
  'organisation',
  'municipality',
  'branch',
  'province',
  'national',
  'not-stated',
];

const isOffered = ({ municipalities }: Places, scope: FigureScope): boolean =>
  scope.kind !== 'municipality' || municipalities.get(scope.municipalityCode)?.served === true;

/** Whether the actor may see what figures are made of here. */
export function mayOpenRows(
  { actor }: Pick<Ctx, 'actor'>,
  { places, scope }: Pick<AskedFigures, 'places' | 'scope'>,
): boolean {
  const reach = reachOf(places, scope);
  return reach !== undefined && can(actor, 'figures:open-rows', reach);
}
