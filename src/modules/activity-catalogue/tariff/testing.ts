import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { EditionDocument } from '../edition.ts';
import type { Calculation, Fault, Line } from './calculation.ts';
import { priceSelections } from './price-selections.ts';

type EditionInput = z.input<typeof EditionDocument>;
type ServiceInput = EditionInput['services'][number];
type ComponentInput = ServiceInput['tariff']['components'][number];

/** The edition that ships with the product. */
export const edition2025: EditionDocument = EditionDocument.parse(
  parse(readFileSync(new URL('../editions/2025.yaml', import.meta.url), 'utf8')),
);

/** Coevorden, as the printed examples count it; the sizes of its branches are an assumption. */
export const coevorden = {
  inhabitants: 35860,
  branches: { large: 1, medium: 1, small: 0, servicePoint: 4 },
  pupils: 2129,
  schools: 19,
  childcareLocations: 22,
  clinics: 3,
};

/** A part of a tariff: say the kind and what it needs. */
export const aComponent = (fields: Partial<ComponentInput> & { kind: ComponentInput['kind'] }): ComponentInput =>
  ({
    id: 'part',
    label: 'Onderdeel',
    recurrence: 'annual',
    recurrenceBasis: 'stated',
    unit: 'not_stated',
    unitBasis: 'stated',
    ...fields,
  }) as ComponentInput;

/** A service of these components. */
export const aService = (
  components: ComponentInput[],
  { constraints = {}, ...fields }: Partial<ServiceInput> & { constraints?: ServiceInput['tariff']['constraints'] } = {},
): ServiceInput => ({
  id: 'service',
  title: 'Dienst',
  section: '1.1',
  place: '§ 1.1',
  chapter: 1,
  programmeLine: 'line',
  coreFunctions: [1],
  coreFunctionsMeant: [1],
  level: 'basis',
  levelInference: null,
  audience: { ageMin: null, ageMax: null, label: 'iedereen' },
  description: 'Een dienst.',
  ...fields,
  tariff: { components, constraints },
});

/** An edition as somebody would write it, before its defaults are filled in. */
export const aDraft = (...services: ServiceInput[]): EditionInput => ({
  schemaVersion: 1,
  year: 2025,
  title: 'Proefcatalogus',
  publisher: 'Bibliotheek',
  source: 'proef',
  coreFunctions: [1, 2, 3, 4, 5].map((number) => ({ number, title: `functie ${number}` })),
  levels: [],
  marks: [],
  programmeLines: [{ id: 'line', title: 'Lijn', slogan: null, coreFunctions: [1], chapters: [1] }],
  chapters: [{ number: 1, title: 'Hoofdstuk' }],
  services,
});

export const anEdition = (...services: ServiceInput[]): EditionDocument => EditionDocument.parse(aDraft(...services));

type Asked = Parameters<typeof priceSelections>[0];

/** The calculation of a request that must be sound. */
export function price(request: Asked): Calculation {
  const result = priceSelections(request);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal.faults));
  return result.value;
}

/** The faults of a request, each as `path code`; empty when there are none. */
export function faultsOf(request: Asked): string[] {
  const result = priceSelections(request);
  return result.ok ? [] : result.refusal.faults.map(({ path, code }: Fault) => `${path} ${code}`);
}

/** `1 × € 2,00 = € 2,00` of each line, with plain spaces. */
export const explanations = (lines: readonly Line[]): string[] =>
  lines.map(({ explanation }) => explanation.replaceAll('\u00a0', ' '));

/** Pseudo-random whole numbers below a bound (mulberry32): the same seed tells the same story. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
