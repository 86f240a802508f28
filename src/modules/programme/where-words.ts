import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { listBranches } from '../branches/index.ts';
import { listPlaces, PLACE_KINDS, type PlaceKind } from '../places/index.ts';
import type { Where } from './session.ts';

/** The places at which something can be: branches first, then places of others. */
export type Places = readonly { readonly value: string; readonly label: string }[];

/** Those of a municipality, or all of them. */
export async function placesIn({ tx, now }: Ctx, municipalityCode: string | null): Promise<Places> {
  const only = municipalityCode ?? undefined;
  const branches = await listBranches(tx, today(now), only);
  const kinds = Object.keys(PLACE_KINDS) as PlaceKind[];
  const places = await listPlaces(tx, { kinds, ...(only !== undefined && { municipalityCode: only }) });
  return [
    ...branches.map(({ id, name }) => ({ value: `branch:${id}`, label: name })),
    ...places.map(({ id, name, town }) => ({ value: `place:${id}`, label: `${name}, ${town}` })),
  ];
}

/** Where somebody chose it to be. What is not among the places is no place. */
export function whereOf(chosen: string | undefined, isOnline: boolean, places: Places): Where {
  const [kind, id = null] = places.find(({ value }) => value === chosen)?.value.split(':') ?? [];
  return { branchId: kind === 'branch' ? id : null, placeId: kind === 'place' ? id : null, isOnline };
}

/** The value of the choice that stands for it. */
export const chosenOf = ({ branchId, placeId }: Where): string =>
  branchId ? `branch:${branchId}` : placeId ? `place:${placeId}` : '';

/** `Bibliotheek Sleen, Leskamer en online`. A place that has closed since has no name here. */
export function whereText(where: Where & { readonly roomName?: string | null }, places: Places): string {
  const chosen = chosenOf(where);
  const place = places.find(({ value }) => value === chosen)?.label ?? (chosen ? 'een plek die niet meer bestaat' : '');
  const spot = where.roomName ? `${place}, ${where.roomName}` : place;
  return [spot, where.isOnline ? 'online' : ''].filter(Boolean).join(' en ');
}
