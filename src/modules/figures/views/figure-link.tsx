import type { PropsWithChildren } from 'hono/jsx';
import type { DaySpan } from '#kernel/day-span.ts';
import { type FigureScope, scopeCode } from '#kernel/figures.ts';
import { periodCode } from '#kernel/reporting-period.ts';
import { withParameters } from '#ui/page-url.ts';

export type Side = 'public' | 'work' | 'partner';

/** One figure, in a scope and a period. */
export type FigureSpot = { readonly figureId: string; readonly scope: FigureScope; readonly period: DaySpan };

const PLACES = { public: '/cijfers', work: '/werk/cijfers', partner: '/partner/cijfers' } as const;

/** Where the list of figures stands on this side of the house. */
export const figuresHref = (side: Side, asked: Partial<Omit<FigureSpot, 'figureId'>> = {}): string =>
  withParameters(PLACES[side], {
    gebied: asked.scope && scopeCode(asked.scope),
    periode: asked.period && periodCode(asked.period),
  });

/** Where all that is known of a figure stands on this side of the house. */
export const figureHref = (side: Side, { figureId, scope, period }: FigureSpot): string =>
  withParameters(`${PLACES[side]}/${figureId}`, { gebied: scopeCode(scope), periode: periodCode(period) });

/** Leads from a number to what it means, where it comes from and, with the right, what it is made of. */
export const FigureLink = ({ side, spot, children }: PropsWithChildren<{ side: Side; spot: FigureSpot }>) => (
  <a href={figureHref(side, spot)}>{children}</a>
);
