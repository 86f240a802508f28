import { formatQuantity } from '#kernel/money.ts';
import type { Norm, NormBand, NormUnit } from './edition.ts';
import { pupilSpanOf } from './pupil-span.ts';

/** What a norm promises, in words: `ongeveer 640.000 exemplaren per provincie`. Tells nothing of a number in no band. */
export function normText(norm: Norm): string {
  const per = norm.per ? ` per ${perWords[norm.per]}` : '';
  const firmness = norm.qualifier ? `${qualifierWords[norm.qualifier]} ` : '';
  return `${firmness}${valueText(norm)}${per}`;
}

const perWords: Readonly<Record<NonNullable<Norm['per']>, string>> = {
  branch: 'vestiging',
  package: 'pakket',
  municipality: 'gemeente',
  childcare_location: 'kinderopvanglocatie',
  clinic: 'consultatiebureau',
  school: 'school',
  province: 'provincie',
};

const qualifierWords: Readonly<Record<NonNullable<Norm['qualifier']>, string>> = {
  approximately: 'ongeveer',
  more_than: 'meer dan',
  almost: 'bijna',
  average: 'gemiddeld',
  up_to: 'tot',
};

type Words = string | readonly [one: string, more: string];

const unitWords: Readonly<Record<NormUnit, Words>> = {
  activities_per_theme: ['activiteit per thema', 'activiteiten per thema'],
  activities_per_week: ['activiteit per week', 'activiteiten per week'],
  activities_per_year: ['activiteit per jaar', 'activiteiten per jaar'],
  age: 'jaar',
  biebcoins: 'biebcoins',
  books: ['boek', 'boeken'],
  books_per_pupil: ['boek per leerling', 'boeken per leerling'],
  books_per_theme: ['boek per thema', 'boeken per thema'],
  building_blocks: ['bouwsteen', 'bouwstenen'],
  campaigns_per_year: ['campagne per jaar', 'campagnes per jaar'],
  half_days: ['dagdeel', 'dagdelen'],
  hours: 'uur',
  hours_per_month: 'uur per maand',
  hours_per_week: 'uur per week',
  ido_points: ['informatiepunt', 'informatiepunten'],
  interval: '',
  items: ['exemplaar', 'exemplaren'],
  languages: ['taal', 'talen'],
  meetings_per_year: ['bijeenkomst per jaar', 'bijeenkomsten per jaar'],
  memberships: ['abonnement', 'abonnementen'],
  modules: ['module', 'modules'],
  opening_hours: 'uur open',
  package_2_activities: ['activiteit uit pakket 2', 'activiteiten uit pakket 2'],
  participants_per_activity: ['deelnemer per activiteit', 'deelnemers per activiteit'],
  percent: 'procent',
  percent_per_year: 'procent per jaar',
  reading_levels: ['leesniveau', 'leesniveaus'],
  themes: ['thema', "thema's"],
  times_per_year: 'keer per jaar',
  titles: ['titel', 'titels'],
  volumes: ['band', 'banden'],
};

const counted = (value: number, unit: NormUnit): string => {
  const words = unitWords[unit];
  const noun = typeof words === 'string' ? words : words[value === 1 ? 0 : 1];
  return `${formatQuantity(value)} ${noun}`.trimEnd();
};

function valueText({ value, unit }: Norm): string {
  switch (value.kind) {
    case 'exact':
      return counted(value.value, unit);
    case 'range':
      return rangeText(value, unit);
    case 'sizes':
      return `groot ${formatQuantity(value.large)}, middelgroot ${formatQuantity(value.medium)}, klein ${counted(value.small, unit)}`;
    case 'bands':
      return value.bands.map((band) => bandText(band, unit)).join('; ');
    case 'ratio':
      return `${counted(value.value, unit)} voor elke ${formatQuantity(value.perPupils)} leerlingen`;
    case 'interval':
      return everyText(value);
    case 'text':
      return value.text;
    default:
      return 'de bron noemt geen waarde';
  }
}

function rangeText({ min, max }: { min?: number; max?: number }, unit: NormUnit): string {
  if (min === undefined) return max === undefined ? 'de bron noemt geen waarde' : `tot en met ${counted(max, unit)}`;
  return max === undefined ? `vanaf ${counted(min, unit)}` : `${formatQuantity(min)} tot en met ${counted(max, unit)}`;
}

function bandText(band: NormBand, unit: NormUnit): string {
  const [from, to] = pupilSpanOf(band);
  const until =
    from === 1 ? `hoogstens ${formatQuantity(to)}` : `${formatQuantity(from)} tot en met ${formatQuantity(to)}`;
  const pupils = Number.isFinite(to) ? until : `${formatQuantity(from)} of meer`;
  const firmness = band.qualifier === 'minimum_average' ? 'gemiddeld ten minste ' : '';
  const was = band.from === undefined ? '' : ` (eerst ${formatQuantity(band.from)})`;
  const swaps = band.exchangesPerYear ? `, ${band.exchangesPerYear} keer per jaar gewisseld` : '';
  return `bij ${pupils} leerlingen: ${firmness}${counted(band.value, unit)}${was}${swaps}`;
}

function everyText({ everyYears, everyMonths }: { everyYears?: number; everyMonths?: number }): string {
  if (everyYears !== undefined) return everyYears === 1 ? 'elk jaar' : `elke ${everyYears} jaar`;
  if (everyMonths !== undefined) return everyMonths === 1 ? 'elke maand' : `elke ${everyMonths} maanden`;
  return 'de bron noemt geen waarde';
}
