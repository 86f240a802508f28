// The lists that were taken along on this phone, each in a store named after its day and its address.

import { allKept } from './kept-marks.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day by the clock of this phone, so many ago, as `2026-12-03`. */
const dayAgo = (days: number): string => new Date(Date.now() - days * DAY_MS).toLocaleDateString('sv');

export const storeOf = (day: string, list: string): string => `deurlijst ${day} ${list}`;

type KeptList = { readonly store: string; readonly day: string; readonly list: string };

async function keptLists(): Promise<KeptList[]> {
  const names = (await caches.keys()).map((store) => /^(deurlijst (\S+) (\S+))$/.exec(store));
  return names.flatMap((name) => (name ? [{ store: name[1] ?? '', day: name[2] ?? '', list: name[3] ?? '' }] : []));
}

/**
 * Takes lists of days that are over off this phone, and gives them. One on which marks still wait stays a day longer, so that
 * it can send them; the marks themselves, which name nobody, stay until they are sent.
 */
export async function dropPastLists(): Promise<string[]> {
  const busy = new Set((await allKept()).map((mark) => mark.list));
  const past = (await keptLists()).filter(({ day, list }) => day < dayAgo(busy.has(list) ? 1 : 0));
  await Promise.all(past.map(({ store }) => caches.delete(store)));
  return past.map(({ list }) => list);
}

/** Takes a list off this phone that may not be seen here any more, unless it is there only to send what waits. */
export async function dropTakenBack(list: string): Promise<boolean> {
  const taken = (await keptLists()).filter((kept) => kept.list === list && kept.day >= dayAgo(0));
  await Promise.all(taken.map(({ store }) => caches.delete(store)));
  return taken.length > 0;
}
