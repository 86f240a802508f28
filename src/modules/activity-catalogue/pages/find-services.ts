import { levelOf, type Service, type TariffComponent } from '../../tariffs/index.ts';

/** What a visitor asked of the catalogue, by the words in the address. Empty asks for everything. */
export type ServiceFilter = {
  readonly zoek: string;
  readonly programmalijn: string;
  readonly kernfunctie: string;
  readonly doelgroep: string;
  readonly niveau: string;
  /** `on`: an inferred level counts as unknown, because the source has lost its colour. */
  readonly alleenBron: string;
  readonly tarief: string;
};

export const filterNames = [
  'zoek',
  'programmalijn',
  'kernfunctie',
  'doelgroep',
  'niveau',
  'alleenBron',
  'tarief',
] as const satisfies readonly (keyof ServiceFilter)[];

/** Groups that a visitor recognises, as ages from which until which; null for who is not asked by age. */
export const audiences = {
  peuters: { label: 'Baby’s en peuters (0–4 jaar)', from: 0, until: 4 },
  basisschool: { label: 'Kinderen op de basisschool (4–12 jaar)', from: 4, until: 12 },
  jongeren: { label: 'Jongeren (12–18 jaar)', from: 12, until: 18 },
  volwassenen: { label: 'Volwassenen (18 jaar en ouder)', from: 18, until: Number.POSITIVE_INFINITY },
} as const;

export const tariffSorts = {
  'vast-bedrag': 'Vast bedrag',
  'per-inwoner': 'Per inwoner',
  'per-leerling': 'Per leerling',
  'per-locatie': 'Per locatie (opvang, consultatiebureau, school)',
  'per-vestiging': 'Per vestiging',
  'per-uur': 'Per uur',
  pakket: 'Pakket',
  'op-offerte': 'Op offerte',
} as const;
export type TariffSort = keyof typeof tariffSorts;

/** The services that answer to all of the filter, in the order of the edition. */
export const findServices = (services: readonly Service[], filter: ServiceFilter): Service[] =>
  services.filter(
    (service) =>
      (filter.programmalijn === '' || (service.programmeLine ?? 'geen') === filter.programmalijn) &&
      (filter.kernfunctie === '' || service.coreFunctionsMeant.includes(Number(filter.kernfunctie))) &&
      (filter.doelgroep === '' || isFor(service, filter.doelgroep)) &&
      (filter.niveau === '' || hasLevel(service, filter)) &&
      (filter.tarief === '' || tariffSortsOf(service).some((sort) => sort === filter.tarief)) &&
      mentions(service, filter.zoek),
  );

function isFor({ audience }: Service, group: string): boolean {
  const { ageMin, ageMax, target } = audience;
  if (group === 'ouders') return target === 'parents' || /ouder(s|\b)/i.test(audience.label);
  if (!Object.hasOwn(audiences, group)) return false;
  if (ageMin === null && ageMax === null) return false;
  const { from, until } = audiences[group as keyof typeof audiences];
  return (ageMin ?? 0) < until && (ageMax ?? Number.POSITIVE_INFINITY) > from;
}

function hasLevel(service: Service, { niveau, alleenBron }: ServiceFilter): boolean {
  if (niveau === 'rood-omkaderd') return service.marks.length > 0;
  const level: Service['level'] = alleenBron === 'on' || niveau === 'unknown' ? service.level : levelOf(service).level;
  return level === niveau;
}

const sortOfKind: { readonly [K in TariffComponent['kind']]?: TariffSort } = {
  activity_range_fixed: 'vast-bedrag',
  hours_lump_sum: 'vast-bedrag',
  fixed: 'vast-bedrag',
  per_book: 'vast-bedrag',
  per_inhabitant: 'per-inwoner',
  per_pupil: 'per-leerling',
  third_party_contribution: 'per-leerling',
  per_location: 'per-locatie',
  per_weekly_hours_block: 'per-locatie',
  per_branch_by_size_class: 'per-vestiging',
  hourly_rate: 'per-uur',
  package_by_size: 'pakket',
  on_quote: 'op-offerte',
};

/** How a service is charged, each sort once: what is counted decides where the kind leaves it open. */
export function tariffSortsOf({ tariff }: Service): TariffSort[] {
  const sorts = tariff.components.flatMap(({ kind, unit }): TariffSort[] => {
    const sort = sortOfKind[kind];
    if (sort === undefined) return [];
    if (unit === 'branch') return sort === 'pakket' ? ['pakket', 'per-vestiging'] : ['per-vestiging'];
    if (unit === 'pupil') return ['per-leerling'];
    return [sort];
  });
  return [...new Set(sorts)];
}

const mentions = (service: Service, typed: string): boolean => {
  const text = textOf(service);
  return searchable(typed)
    .split(' ')
    .every((word) => text.includes(word));
};

/** Services never change once loaded, so their text is made plain once. */
const texts = new WeakMap<Service, string>();

function textOf(service: Service): string {
  const known = texts.get(service);
  if (known !== undefined) return known;
  const { title, description, audience, parts, topics, partners, effects, evidence, tariff } = service;
  const inside = parts.flatMap((part) => [part.title, part.description, ...part.includes]);
  const prices = tariff.components.map(({ label }) => label);
  const all = [
    title,
    description,
    audience.label,
    ...inside,
    ...topics,
    ...partners,
    ...effects,
    ...evidence,
    ...prices,
  ];
  const text = searchable(all.join(' \n '));
  texts.set(service, text);
  return text;
}

/** Names that people write in more than one way, beyond capitals, accents, hyphens and spaces around an ampersand. */
const sameName: readonly (readonly [RegExp, string])[] = [
  [/\bdbosmobiel/g, 'bosmobiel'],
  [/\bboekstartwaardebon/g, 'boekstartbon'],
  [/\bnieuwe veste/g, 'nieuw veste'],
  [/\bheel nederland leest/g, 'nederland leest'],
  [/\bbibliotheek aan huis/g, 'bibliotheekaanhuis'],
  [/(^|\s)'t\b/g, '$1het'],
];

/** Text in the one spelling in which it is compared. Source: docs/glossary.md, spelling variants. */
export function searchable(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[-–]/g, '')
    .replace(/\s*&\s*/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return sameName.reduce((same, [variant, name]) => same.replace(variant, name), plain);
}
