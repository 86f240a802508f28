// Builders for tests, of this module and others.
import assert from 'node:assert/strict';
import type { Ctx } from '#kernel/ctx.ts';
import { calendarYear } from '#kernel/day-span.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import type { FigureProfile, FigureScope } from '#kernel/figures.ts';
import { modules } from '../../modules.ts';
import { enterObservation } from '../observations/index.ts';
import { aValue } from '../observations/testing.ts';
import type { ReturnLine } from './statistical-return.ts';

export { deliverReturn } from './commands/deliver-return.ts';
export { type KnownReturn, knownReturn } from './known-return.ts';

type Entry = {
  readonly value: number | null;
  readonly year?: number;
  readonly profile?: FigureProfile;
  readonly scope?: FigureScope;
  readonly note?: string;
};

/** Enters what somebody says of a figure: of the whole organisation in 2025, by the rules of the statistics, unless told otherwise. */
export async function enter(ctx: Ctx, figureId: string, entry: Entry): Promise<void> {
  const { value, year = 2025, profile = 'cbs', scope = { kind: 'organisation' }, note = '' } = entry;
  const subject = { figureId, profile, scope, period: calendarYear(year) };
  const entered = await enterObservation(ctx, figuresOf(modules).figures, {
    subject,
    details: aValue(value, { note, source: 'Administratie' }),
  });
  assert.ok(entered.ok, JSON.stringify(entered));
}

/** A field of a form with this value. */
export const aLine = (code: string, more: Partial<ReturnLine> = {}): ReturnLine => ({
  ...{ code, section: 'a. Voorzieningen', label: code, definition: `Wat ${code} is.` },
  ...more,
});
