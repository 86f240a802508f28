import { calendarYear, type DaySpan } from '#kernel/day-span.ts';
import { today } from '#kernel/days.ts';
import { parseScope, scopeCode } from '#kernel/figures.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, yearAsked } from '#kernel/http.ts';
import { NotFound } from '#kernel/result.ts';
import { asked } from '#ui/staff-list.tsx';
import type { ReadableScope } from '../figures/index.ts';

/** What an address of a dashboard asks: of what, and of which year. */
export type AskedDashboard = {
  readonly side: 'work' | 'partner';
  /** What can be chosen; never nothing. */
  readonly scopes: readonly ReadableScope[];
  readonly chosen: ReadableScope;
  readonly year: number;
  readonly runningYear: number;
  /** That nobody could read the year that was typed: it is this year then. */
  readonly state: FormState;
};

const SHOWN = ['organisation', 'municipality', 'branch'];

/** Throws NotFound for what is not there, or is not the actor's to read. */
export function askedDashboard(c: Request, readable: readonly ReadableScope[]): AskedDashboard {
  const scopes = readable.filter(({ scope }) => SHOWN.includes(scope.kind));
  const typed = asked(c, 'gebied');
  const scope = typed === '' ? scopes[0]?.scope : parseScope(typed);
  const chosen = scopes.find((each) => scope && scopeCode(each.scope) === scopeCode(scope));
  if (!chosen) throw new NotFound(`scope ${typed}`);
  const runningYear = Number(today(c.var.now()).slice(0, 4));
  const year = yearAsked(c) ?? runningYear;
  const isRead = asked(c, 'jaar') === '' || yearAsked(c) !== undefined;
  return {
    side: c.req.path.startsWith('/partner/') ? 'partner' : 'work',
    ...{ scopes, chosen, year, runningYear },
    state: {
      raw: {
        ...{ gebied: scopeCode(chosen.scope), jaar: isRead ? String(year) : asked(c, 'jaar') },
        ...{ verloop: asked(c, 'verloop'), vergelijk: asked(c, 'vergelijk') },
      },
      errors: isRead ? {} : { jaar: 'Schrijf een jaar, zoals 2026.' },
    },
  };
}

const YEARS = 6;

/** The years through which figures are shown, the one that was asked last. */
export const yearsUntil = (year: number): DaySpan[] =>
  Array.from({ length: YEARS }, (_, index) => calendarYear(year - YEARS + 1 + index));

/** Where a dashboard stands on this side of the house. */
export const DASHBOARD = { work: '/werk/dashboard', partner: '/partner/dashboard' } as const;
