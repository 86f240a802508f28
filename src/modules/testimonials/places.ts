import { can } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { isId } from '#kernel/id.ts';
import { NotFound } from '#kernel/result.ts';
import type { Choice } from '#ui/choice-field.tsx';
import { branchesFor, branchOf } from '../branches/index.ts';
import { findMunicipality, listMunicipalities } from '../organisation/index.ts';

/** A branch stands for its municipality too. */
export type Place = { readonly branchId: string } | { readonly municipalityCode: string };

/** What somebody can record for, each with the text by which a form knows it: municipalities, each before its branches. */
export async function placeChoices(ctx: Ctx): Promise<Choice[]> {
  const branches = await branchesFor(ctx, 'testimonials:edit');
  const municipalities = await listMunicipalities(ctx.tx);
  return municipalities.flatMap(({ code, name }) => [
    ...(can(ctx.actor, 'testimonials:edit', { municipality: code })
      ? [{ value: code, label: `Gemeente ${name}, geen vestiging` }]
      : []),
    ...branches
      .filter(({ municipalityCode }) => municipalityCode === code)
      .map((branch) => ({ value: branch.id, label: `${branch.name} (${name})` })),
  ]);
}

/** Whether a form can name a place so; which places there are is for `placeOf`. */
export const isPlace = (value: string): boolean => /^GM\d{4}$/.test(value) || isId(value);

/** The place that a form names: the code of a municipality or the id of a branch. */
export const placeIn = (value: string): Place =>
  value.startsWith('GM') ? { municipalityCode: value } : { branchId: value };

/** The same as it is kept. Throws NotFound for a branch or municipality that is not there. */
export async function placeOf(
  { tx }: Ctx,
  place: Place,
): Promise<{ municipalityCode: string; branchId: string | null }> {
  if ('branchId' in place) {
    const { municipalityCode, id } = await branchOf(tx, place);
    return { municipalityCode, branchId: id };
  }
  const municipality = await findMunicipality(tx, place.municipalityCode);
  if (!municipality) throw new NotFound(`municipality ${place.municipalityCode}`);
  return { municipalityCode: municipality.code, branchId: null };
}
