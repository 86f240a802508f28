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
import { mayRead, type Places, placesOf, reachOf } from '../places.ts';
import { readableIn } from '../readable-scopes.ts';
import type { Side } from '../views/figure-link.tsx';

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
  const readable = readableIn(places, actor);
  const code = asked(c, 'gebied');
  const scope = code === '' ? readable[0]?.scope : parseScope(code);
  if (!scope || !mayRead(actor, places, scope)) throw new NotFound(`scope ${code}`);
  const typed = asked(c, 'periode');
  const period = typed === '' ? undefined : parsePeriod(typed);
  const running = calendarYear(Number(today(now).slice(0, 4)));
  const errors =
    typed === '' || period
      ? {}
      : {
          periode:
            'Schrijf een jaar (2026), een schooljaar (2026-2027), een kwartaal (2026-K4) of een maand (2026-11).',
        };
  return {
    ...{ side: sideOf(c), places, scope, period: period ?? running },
    scopes: readable.map(({ scope, name }) => ({ value: scopeCode(scope), label: name })),
    state: { raw: { gebied: scopeCode(scope), periode: typed || (periodCode(running) ?? '') }, errors },
  };
}

/** Whether the actor may see what figures are made of here. */
export function mayOpenRows(
  { actor }: Pick<Ctx, 'actor'>,
  { places, scope }: Pick<AskedFigures, 'places' | 'scope'>,
): boolean {
  const reach = reachOf(places, scope);
  return reach !== undefined && can(actor, 'figures:open-rows', reach);
}
