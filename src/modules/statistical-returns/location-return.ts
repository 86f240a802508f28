import type { Ctx } from '#kernel/ctx.ts';
import { asDay, formatDay, today } from '#kernel/days.ts';
import type { FigureScope } from '#kernel/figures.ts';
import type { Module } from '#kernel/module.ts';
import { branchInWords, listBranches } from '../branches/index.ts';
import { listMunicipalities } from '../organisation/index.ts';
import { entryOf, plainValue } from './figure-line.ts';
import { by, type FigureAsked, type FigureField } from './forms/figure-form.ts';
import { type LoadedFigures, loadFigures } from './load-figures.ts';
import type { FieldValue, ReturnLine, Sum, Term } from './statistical-return.ts';

type Branch = Awaited<ReturnType<typeof listBranches>>[number];

const ORGANISATION: FigureScope = { kind: 'organisation' };
const HOURS = [
  by('kb')('opening-hours', 'Uren open per week'),
  by('kb')('opening-hours-staffed', 'Uren open met personeel per week'),
  by('kb')('opening-hours-unstaffed', 'Uren open zonder personeel per week'),
] as const;
const POINTS = [by('lokaal')('map-libraries', 'Bibliotheken'), by('lokaal')('map-service-points', 'Servicepunten')];

type Sheet = {
  readonly lines: readonly ReturnLine[];
  readonly sums: readonly Sum[];
  readonly remarks: readonly string[];
};

/**
 * One row for each branch that was open to the public on 31 December, or is so today in a year that goes on. Hours are those of
 * the branch itself: what is known of the organisation as a whole is nobody's.
 */
export async function locationReturn(ctx: Ctx, modules: readonly Module[], year: number): Promise<Sheet> {
  const lastDay = asDay(`${year}-12-31`);
  const isOver = lastDay < today(ctx.now);
  const day = isOver ? lastDay : today(ctx.now);
  const branches = await listBranches(ctx.tx, day);
  const earlier = await listBranches(ctx.tx, `${year - 1}-12-31`);
  const names = new Map(
    (await listMunicipalities(ctx.tx, 'all', { unservedToo: true })).map((each) => [each.code, each.name]),
  );
  const scopes = [ORGANISATION, ...branches.map(scopeOf)];
  const loaded = await loadFigures(ctx, modules, { figures: [...HOURS, ...POINTS], scopes, year });
  return {
    lines: branches.flatMap((branch) =>
      linesOf(loaded, { ...branch, municipality: names.get(branch.municipalityCode) ?? '' }),
    ),
    sums: sumsOf(loaded, branches),
    remarks: [
      ...(isOver ? [] : [`Het jaar is nog niet voorbij. Dit is de stand van ${formatDay(day)}.`]),
      ...changesSince(earlier, branches),
    ],
  };
}

const scopeOf = ({ id }: Branch): FigureScope => ({ kind: 'branch', branchId: id });

type Located = Branch & { readonly municipality: string };

/** In the order in which G!DS asks them. Source: gidsvoornederland.nl, Gegevenslevering Wsob. */
function linesOf(loaded: LoadedFigures, branch: Located): ReturnLine[] {
  const staffedHours = plainValue(loaded.of(HOURS[1], scopeOf(branch)).now);
  const words = branchInWords(branch, staffedHours === undefined ? undefined : staffedHours * 60);
  const kept = keptLine(branch);
  return [
    kept('name', 'Naam', branch.name),
    kept('street', 'Straat en nummer', branch.street),
    kept('postcode', 'Postcode', branch.postcode),
    kept('town', 'Plaats', branch.town),
    kept('municipality', 'Gemeente', branch.municipality),
    ...words.types.map(({ ruleSet, source, type }, index) => ({
      ...kept(`type-${index + 1}`, `Soort: ${ruleSet}`, type),
      ...{ definition: `Afgeleid uit de uren met personeel en de collectie (${source}).`, origin: type && 'afgeleid' },
      ...(type === undefined && {
        hint: 'Voor deze uren met personeel heeft de indeling geen soort, of de uren zijn niet bekend.',
      }),
    })),
    kept('size-class', 'Klasse voor het tarief', words.sizeClass),
    ...HOURS.map((field) => hoursLine(loaded, branch, field)),
    kept('collection', 'Eigen collectie', branch.hasCollection ? 'ja' : 'nee'),
    {
      ...kept('facilities', 'Voorzieningen', words.facilities.join(', ') || undefined),
      ...(words.facilities.length === 0 && { hint: 'Er is geen voorziening aangevinkt.' }),
    },
  ];
}

/** Hours that were told for a later day are unknown on this one: who knows them can still enter them. */
function hoursLine(loaded: LoadedFigures, branch: Located, field: FigureField): ReturnLine {
  const { now } = loaded.of(field, scopeOf(branch));
  const code = `${branch.id}.${field.figureId}`;
  const line = { code, section: sectionOf(branch), label: field.label, ...loaded.facts(field, scopeOf(branch)) };
  if (line.value !== undefined || !now) return line;
  const hours = { label: 'Vul de openingstijden in', href: `/werk/vestigingen/${branch.slug}/openingstijden` };
  if (branch.hoursAsOf === null)
    return { ...line, hint: 'Van deze vestiging zijn geen openingstijden bekend.', place: hours };
  const hint = `De openingstijden die we kennen, gelden sinds ${formatDay(asDay(branch.hoursAsOf))}. Weet je de uren van eerder, voer ze dan in.`;
  return { ...line, hint, place: entryOf(now, loaded.year) };
}

/** What tells two branches of one name apart is their town. */
const sectionOf = ({ name, town }: Branch): string => (name.includes(town) ? name : `${name}, ${town}`);

const keptLine =
  (branch: Located) =>
  (field: string, label: string, value: FieldValue | undefined): ReturnLine => ({
    ...{ code: `${branch.id}.${field}`, section: sectionOf(branch), label, value },
    ...{ definition: 'Zoals het nu in het vestigingenregister staat.', source: 'vestigingenregister' },
    origin: value === undefined ? undefined : 'vestigingenregister',
    place: { label: 'Bekijk de vestiging', href: `/werk/vestigingen/${branch.slug}` },
  });

function sumsOf(loaded: LoadedFigures, branches: readonly Branch[]): Sum[] {
  if (branches.length === 0) return [];
  const inOrganisation = (asked: FigureAsked): number | undefined => plainValue(loaded.of(asked, ORGANISATION).now);
  const hours = HOURS.map(
    (field): Sum => ({
      total: { label: `${field.label}, hele organisatie`, value: inOrganisation(field) },
      parts: branches.map(
        (branch): Term => ({
          label: branch.name,
          value: plainValue(loaded.of(field, scopeOf(branch)).now),
        }),
      ),
      advice: 'Kijk bij welke vestiging de uren anders zijn dan ze in de cijfers van de organisatie staan.',
    }),
  );
  const count: Sum = {
    total: { label: 'Locaties op dit blad', value: branches.length },
    parts: POINTS.map((field): Term => ({ label: field.label, value: inOrganisation(field) })),
    advice: 'Op het blad staan andere locaties dan in onderdeel a van de Gegevenslevering Wsob worden geteld.',
  };
  return [count, ...hours];
}

function changesSince(earlier: readonly Branch[], branches: readonly Branch[]): string[] {
  const has = (all: readonly Branch[], { id }: Branch): boolean => all.some((each) => each.id === id);
  const dayIn = (day: string | null): string => (day === null ? '' : ` op ${formatDay(asDay(day))}`);
  return [
    ...branches
      .filter((branch) => !has(earlier, branch))
      .map((branch) => `${branch.name} staat er voor het eerst op: geopend${dayIn(branch.openedOn)}.`),
    ...earlier
      .filter((branch) => !has(branches, branch))
      .map((branch) => `${branch.name} staat er niet meer op: gesloten${dayIn(branch.closedOn)}.`),
  ];
}
