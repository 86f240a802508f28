// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { newId } from '#kernel/id.ts';
import { slugOf } from '#kernel/slug.ts';
import type { SizeClass } from './size-classes.ts';

export { addException } from './commands/add-exception.ts';
export { openBranch as addBranch } from './commands/open-branch.ts';
export { setRegularWeek } from './commands/set-regular-week.ts';
export { parseSpans, type WeekSpan } from './hours.ts';
export type { SizeClass } from './size-classes.ts';

type NewBranch = {
  municipalityCode: string;
  name: string;
  sizeClass: SizeClass;
  sizeClassNote?: string;
  street?: string;
  postcode?: string;
  town?: string;
  longitude?: number;
  latitude?: number;
  coreFunctions?: readonly number[];
  openedOn?: string;
  closedOn?: string;
};

/** A branch that is open to the public; says only what the test or the demo is about. */
export async function openBranch(ctx: Ctx, branch: NewBranch): Promise<string> {
  const id = newId();
  const { coreFunctions = [1, 3], ...given } = branch;
  const usual = {
    street: 'Dorpsstraat 1',
    postcode: '7741 AA',
    town: 'Coevorden',
    longitude: 6.7,
    latitude: 52.7,
    hasCollection: true,
  };
  await ctx.tx
    .insertInto('branches.branches')
    .values({ ...usual, ...given, id, slug: slugOf(branch.name), coreFunctions: [...coreFunctions] })
    .execute();
  return id;
}
