import { type DaySpan, lastDayOf } from '#kernel/day-span.ts';
import { asDay, today } from '#kernel/days.ts';
import { countedFrom, type Facts } from '#kernel/figure-facts.ts';
import type { Figure, FigureCell, FigureSource } from '#kernel/figures.ts';
import { totalOf } from '#kernel/progress.ts';
import { type Commitment, listCommitments } from '../commitments/index.ts';
import { dueIn } from './due-in.ts';
import { progress } from './progress.ts';
import { promiseFacts } from './sql/figures.ts';

type InCommon = Omit<Figure, 'id' | 'label' | 'definitions'>;

const promises: InCommon = {
  ...{ group: 'Beloofd en gehouden', chapter: 2, measure: 'flow' },
  unit: { name: 'commitments', one: 'toezegging', many: 'toezeggingen' },
  ...{ scopes: ['branch', 'municipality', 'organisation'], validFrom: asDay('2026-01-01') },
};
const activities: InCommon = {
  ...{ ...promises, counts: 'sessions' },
  unit: { name: 'activities', one: 'activiteit', many: 'activiteiten' },
};

const SOURCE = 'Overeenkomsten met gemeenten; geteld als op de pagina van een toezegging';
const includes = ['toezeggingen waarvan de laatste dag in de periode valt'];
const excludes = [
  'wat aan een school of kinderopvang is toegezegd: dat valt binnen de toezegging aan de gemeente',
  'toezeggingen in uren, boeken of aanwezigheid',
];

const ours = (definition: string, more: object = {}): Figure['definitions'] => [
  { profile: 'lokaal', definition, source: SOURCE, includes, excludes, ...more },
];

const definitions: readonly Figure[] = [
  {
    ...{ ...promises, id: 'commitments-promised', label: 'Toezeggingen over activiteiten' },
    definitions: ours('Hoeveel toezeggingen over activiteiten er in de periode af moeten zijn.'),
  },
  {
    ...{ ...promises, id: 'commitments-kept', label: 'Toezeggingen over activiteiten gehouden' },
    definitions: ours('Van hoeveel van die toezeggingen ten minste het laagste aantal is geweest, tot nu toe.'),
  },
  {
    ...{
      ...promises,
      id: 'commitments-kept-share',
      label: 'Aandeel toezeggingen gehouden',
      measure: 'rate',
      decimals: 1,
    },
    unit: { name: 'percent', one: 'procent', many: 'procent' },
    definitions: ours('Welk deel van de toezeggingen over activiteiten is gehouden.', {
      formula: { kind: 'ratio', of: 'commitments-kept', per: 'commitments-promised', times: 100 },
    }),
  },
  {
    ...{ ...activities, id: 'activities-promised', label: 'Activiteiten toegezegd' },
    definitions: ours('Hoeveel activiteiten die toezeggingen ten minste beloven, over hun hele looptijd.'),
  },
  {
    ...{ ...activities, id: 'activities-delivered', label: 'Activiteiten voor toezeggingen' },
    definitions: ours(
      'Hoeveel activiteiten er voor die toezeggingen zijn geweest, tot nu toe en over hun hele looptijd.',
    ),
  },
];

/** From the first day of any of these cells until the last of any. */
function spanOf(cells: readonly FigureCell[]): DaySpan {
  const borders = cells.flatMap(({ period }) => [period.startsOn, period.endsBefore]).sort();
  const [startsOn, endsBefore] = [borders[0], borders.at(-1)];
  if (!startsOn || !endsBefore) throw new Error('nothing is counted in no cell');
  return { startsOn, endsBefore };
}

const isPromised = ({ partyKind, counts }: Commitment): boolean =>
  partyKind === 'municipality' && (progress.counts?.includes(counts) ?? true);

/** What was delivered follows from the rule that progress goes by. */
const facts: Facts = async ({ tx, cells, now }) => {
  const { services } = progress;
  const found = await listCommitments(tx, { municipalities: 'all', during: spanOf(cells), services });
  const commitments = found.filter(isPromised);
  const ids = commitments.map(({ id }) => id);
  const delivered = await progress.count(tx, ids, today(now));
  return promiseFacts(
    commitments.flatMap((commitment) => {
      const { id, serviceTitle, label, municipalityCode, branchId } = commitment;
      const { least } = dueIn(commitment);
      const held = totalOf(delivered.get(id));
      const fact = { id, label: `${serviceTitle}: ${label}`, day: lastDayOf(commitment), municipalityCode, branchId };
      return [
        { ...fact, figureId: 'commitments-promised', value: 1 },
        { ...fact, figureId: 'commitments-kept', value: Number(held >= least) },
        { ...fact, figureId: 'activities-promised', value: least },
        { ...fact, figureId: 'activities-delivered', value: held },
      ];
    }),
  );
};

export const figures: readonly FigureSource[] = [countedFrom(definitions, facts)];
