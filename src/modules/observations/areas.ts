import { can, municipalitiesFor, type Scope } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import type { Tx } from '#kernel/db.ts';
import { type FigureScope, scopeCode } from '#kernel/figures.ts';
import { slugOf } from '#kernel/slug.ts';
import { listAllBranches } from '../branches/index.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { wideScopeWords } from './words.ts';

/** Something that a figure can be about, with its name and how far a permission must reach for it. */
export type Area = {
  readonly scope: FigureScope;
  /** As addresses and files write it. */
  readonly code: string;
  readonly name: string;
  readonly reach: Scope;
};

const area = (scope: FigureScope, name: string, reach: Scope): Area => ({ scope, code: scopeCode(scope), name, reach });

/** Everything that a figure can be about: what is wide, the municipalities that we serve, their branches. */
export async function listAreas(tx: Tx): Promise<Area[]> {
  const [municipalities, branches] = [await listMunicipalities(tx), await listAllBranches(tx)];
  return [
    ...(['organisation', 'province', 'national', 'not-stated'] as const).map((kind) =>
      area({ kind }, wideScopeWords[kind], {}),
    ),
    ...municipalities.map(({ code, name }) =>
      area({ kind: 'municipality', municipalityCode: code }, `Gemeente ${name}`, { municipality: code }),
    ),
    ...branches.map(({ id, name, municipalityCode }) =>
      area({ kind: 'branch', branchId: id }, name, { municipality: municipalityCode, branchId: id }),
    ),
  ];
}

/** The areas of which this actor may enter figures. */
export const areasToEnter = async (ctx: Ctx): Promise<Area[]> =>
  (await listAreas(ctx.tx)).filter(({ reach }) => can(ctx.actor, 'observations:enter', reach));

/** Whether this actor may read what is said of it: all that is wide, and what lies in the own municipalities. */
export function mayRead({ actor }: Ctx, { reach }: Pick<Area, 'reach'>): boolean {
  return reach.municipality === undefined || can(actor, 'observations:read', reach);
}

/** Which area somebody means: its code, its name, or that of the municipality alone. Undefined when there is none. */
export function areaNamed(areas: readonly Area[], text: string): Area | undefined {
  const typed = slugOf(text);
  const namedSo = ({ code, name, scope }: Area) =>
    [slugOf(code), slugOf(name), ...(scope.kind === 'municipality' ? [slugOf(scope.municipalityCode)] : [])].includes(
      typed,
    );
  return (
    areas.find(namedSo) ??
    areas.find(({ name, scope }) => scope.kind === 'municipality' && slugOf(name) === `gemeente-${typed}`) ??
    areas.find(({ scope }) => WIDE_NAMES[typed] === scope.kind)
  );
}

/** How people call what is wide, beside our own words. */
const WIDE_NAMES: Readonly<Record<string, FigureScope['kind']>> = {
  organisatie: 'organisation',
  'hele-bibliotheek': 'organisation',
  landelijk: 'national',
  nederland: 'national',
  'niet-vermeld': 'not-stated',
};

/** The codes of the municipalities and branches that may be read; all of them for who may read everywhere. */
export const readableCodes = (ctx: Ctx, areas: readonly Area[]): 'all' | string[] =>
  municipalitiesFor(ctx.actor, 'observations:read') === 'all'
    ? 'all'
    : areas.filter((each) => mayRead(ctx, each)).map(({ code }) => code);
