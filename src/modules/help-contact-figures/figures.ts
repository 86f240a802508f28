import type { CountedFigure, FigureSource } from '#kernel/figures.ts';
import { countTallied, type Tallied } from '#kernel/tallies.ts';
import { CONTACT_TALLY, REFERRAL_TALLY, TOPIC_TALLY } from '../help-contacts/index.ts';
import { contactFigures, pointFigures, questionFigures } from './definitions.ts';
import { type AskedKeys, QUESTIONS_OF, type QuestionsOf } from './questions-of.ts';
import { listFigureRows, listGovernmentPoints } from './sql.ts';

type Key = keyof AskedKeys;
type Count = NonNullable<FigureSource['count']>;

/** What was asked and who were helped, for the annual report: from tallies, and never one by one. */
export const figures: readonly FigureSource[] = [
  {
    figures: contactFigures,
    count: countTallied(CONTACT_TALLY, {
      'help-contacts': () => true,
      'help-contacts-language': ({ languageHelp }) => Boolean(languageHelp),
    }),
    rows: listFigureRows,
  },
  {
    figures: questionFigures,
    count: async (...asked) => [...(await countByTopic(...asked)), ...(await countByReferral(...asked))],
    rows: listFigureRows,
  },
  { figures: pointFigures, count: countByPoint, rows: listFigureRows },
];

const isReferral = ({ only }: QuestionsOf): boolean => 'help' in only || 'referralKind' in only;
const sums = (isOurs: (of: QuestionsOf) => boolean) =>
  Object.fromEntries(
    Object.entries(QUESTIONS_OF)
      .filter(([, of]) => isOurs(of))
      .map(([id, of]) => [id, (row: Partial<Record<Key, string | null>>) => isAmong(row, of)]),
  );
const countByTopic: Count = (...asked) =>
  countTallied(
    TOPIC_TALLY,
    sums((of) => !isReferral(of)),
  )(...asked);
const countByReferral: Count = (...asked) => countTallied(REFERRAL_TALLY, sums(isReferral))(...asked);

const isAmong = (row: Partial<Record<Key, string | null>>, { only, except = [] }: QuestionsOf): boolean =>
  (Object.keys(only) as Key[]).every((key) => (only[key] as readonly string[] | undefined)?.includes(row[key] ?? '')) &&
  !except.includes(row.topicId ?? '');

/** By the point alone: with all other keys beside it there would be many more rows to add up. */
async function countByPoint(...[tx, cells, figureIds, now]: Parameters<Count>): Promise<CountedFigure[]> {
  if (!pointFigures.some(({ id }) => figureIds.has(id))) return [];
  const points = new Set(await listGovernmentPoints(tx));
  const isThere = ({ pointId }: Tallied<'pointId'>): boolean => pointId !== null && points.has(pointId);
  const isElsewhere = (row: Tallied<'pointId'>): boolean => !isThere(row);
  const contacts = countTallied(
    { ...CONTACT_TALLY, by: ['pointId'] },
    { 'help-point-contacts': isThere, 'help-contacts-elsewhere': isElsewhere },
  );
  const questions = countTallied(
    { ...REFERRAL_TALLY, by: ['pointId'] },
    { 'help-point-questions': isThere, 'help-questions-elsewhere': isElsewhere },
  );
  return [...(await contacts(tx, cells, figureIds, now)), ...(await questions(tx, cells, figureIds, now))];
}
