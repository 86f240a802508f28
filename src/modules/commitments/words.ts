import { formatQuantity } from '#kernel/money.ts';
import { type Reading, readingWords } from '../school-norms/index.ts';
import type { Counts, Rhythm } from './commitment-rules.ts';
import type { NewCommitment, OpenNorm } from './domain.ts';

/** What would have to be known for a norm to become a commitment. */
export const missingWords: Readonly<Record<OpenNorm['missing'], string>> = {
  childcareLocations: 'het aantal kinderopvanglocaties is onbekend',
  schools: 'het aantal scholen is onbekend',
  pupils: 'het aantal leerlingen is onbekend',
  ownSchool: 'volgt uit de afspraak met de school',
  ownPupils: 'volgt uit de afspraak met de school',
  clinicBlocks: 'het aantal consultatiebureaus is onbekend',
  units: 'het aantal is onbekend',
  themes: 'het aantal thema’s is onbekend',
  branches: 'het aantal vestigingen is onbekend',
  rule: 'nieuw in deze editie, nog geen regel voor',
};

export const countsWords: Readonly<Record<Counts, string>> = {
  sessions: 'elke bijeenkomst telt',
  series: 'elke reeks telt als één geheel',
  campaigns: 'elke campagne telt',
  hours: 'uren tellen',
  items: 'stuks tellen',
  presence: 'telt zolang het er is',
};

const rhythmWords: Readonly<Record<Rhythm, string>> = { period: '', month: ' per maand', week: ' per week' };

const ONE: Readonly<Record<string, string>> = {
  activiteiten: 'activiteit',
  campagnes: 'campagne',
  bijeenkomsten: 'bijeenkomst',
  metingen: 'meting',
  plannen: 'plan',
  boeken: 'boek',
  abonnementen: 'abonnement',
  informatiepunten: 'informatiepunt',
  'thema’s': 'thema',
};

/** Why a school with a number of pupils in no band was promised this. */
export const readingText = (reading: Reading): string =>
  reading === 'undecided'
    ? 'de bron beslist niet bij dit aantal leerlingen en de bibliotheek had nog niet besloten: daarom een bereik'
    : `de bron beslist niet bij dit aantal leerlingen; gelezen als: ${readingWords[reading].toLowerCase()}`;

/** `OVK-2026-0109-0007, basisschool De Linde`: where a commitment comes from. */
export const agreementText = ({ agreementNumber, partyName }: { agreementNumber: string; partyName: string }): string =>
  `${agreementNumber}, ${partyName}`;

/** That what was promised to one school or location is no second promise beside that to its municipality. */
export const partOfText = ({ partOf }: { partOf: readonly string[] }): string =>
  `Valt binnen de toezegging aan de gemeente in ${partOf.join(' en ')}`;

/** `activiteiten`, `informatiepunt` of one, `uur per week`: what stands behind the number that was promised. */
export const unitText = ({
  unit,
  rhythm,
  quantityMax,
}: Pick<NewCommitment, 'unit' | 'rhythm' | 'quantityMax'>): string =>
  `${quantityMax === 1 ? (ONE[unit] ?? unit) : unit}${rhythmWords[rhythm]}`;

type Quantity = Pick<NewCommitment, 'quantityMin' | 'quantityMax' | 'unit' | 'rhythm'>;

/** `12 activiteiten`, `8 tot 10 activiteiten`, `4 uur per week`, `vervallen`. */
export function quantityText(of: Quantity): string {
  const { quantityMin: min, quantityMax: max } = of;
  if (max === 0) return 'vervallen';
  const range = min === max ? formatQuantity(min) : `${formatQuantity(min)} tot ${formatQuantity(max)}`;
  return `${range} ${unitText(of)}`;
}
