import type { Ctx } from '#kernel/ctx.ts';
import { today } from '#kernel/days.ts';
import { listBranches } from '../../branches/index.ts';
import { listMunicipalities } from '../../organisation/index.ts';
import type { Place } from '../domain.ts';

export type NamedPlace = Place & { value: string; label: string };

const WHOLE: NamedPlace = {
  value: 'organisatie',
  label: 'Hele organisatie',
  municipalityCode: null,
  branchId: null,
};

/** Every part of the work for which a role can be given, as one list to choose from. */
export async function listPlaces(ctx: Ctx): Promise<NamedPlace[]> {
  const municipalities = await listMunicipalities(ctx.tx);
  const branches = await listBranches(ctx.tx, today(ctx.now));
  return [
    WHOLE,
    ...municipalities.map(({ code, name }) => ({
      value: code,
      label: `Gemeente ${name}`,
      municipalityCode: code,
      branchId: null,
    })),
    ...branches.map(({ id, name }) => ({
      value: id,
      label: `Vestiging ${name}`,
      municipalityCode: null,
      branchId: id,
    })),
  ];
}

/** The name of what a given role covers; a place that closed since then says so. */
export const placeLabel = (places: readonly NamedPlace[], place: Place): string =>
  places.find(
    ({ municipalityCode, branchId }) => municipalityCode === place.municipalityCode && branchId === place.branchId,
  )?.label ?? 'Een plek die er niet meer is';
