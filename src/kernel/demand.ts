import { later } from './clock-times.ts';
import type { Ctx } from './ctx.ts';
import type { DemandAsked, WaitingHousehold } from './demand-signals.ts';
import type { Module } from './module.ts';

/** So long after it began who did not get in would still come another time. */
const MINUTES = 28 * 24 * 60;

type Of = { readonly activityId: string } | { readonly municipalityCode: string };

/** The households that wait for places, as the modules to the right know them. */
export async function waitingFor({ tx, now }: Ctx, modules: readonly Module[], of: Of): Promise<WaitingHousehold[]> {
  const asked: DemandAsked = { ...of, after: later(now, -MINUTES) };
  const found: WaitingHousehold[] = [];
  for (const { demandSignals } of modules) found.push(...((await demandSignals?.(tx, asked)) ?? []));
  return found;
}

/** `14 mensen (9 huishoudens)`. */
export function waitingText({ persons, households }: { persons: number; households: number }): string {
  const people = persons === 1 ? '1 persoon' : `${persons} mensen`;
  return `${people} (${households} ${households === 1 ? 'huishouden' : 'huishoudens'})`;
}
