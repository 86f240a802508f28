import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { EditionDocument } from './edition.ts';

type EditionInput = z.input<typeof EditionDocument>;
type ServiceInput = EditionInput['services'][number];
type ComponentInput = ServiceInput['tariff']['components'][number];

/** The edition that ships with the product. */
export const edition2025: EditionDocument = EditionDocument.parse(
  parse(readFileSync(new URL('../activity-catalogue/editions/2025.yaml', import.meta.url), 'utf8')),
);

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
