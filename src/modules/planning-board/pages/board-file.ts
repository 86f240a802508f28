import { monthNames } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { Request } from '#kernel/http.ts';
import { type BoardRow, monthOf, monthsOf } from '../board.ts';
import { dayInColumn, standingWords } from '../words.ts';
import { boardBehind } from './asked.ts';

const COLUMNS = [
  { key: 'service', header: 'Dienst' },
  { key: 'label', header: 'Toezegging' },
  { key: 'place', header: 'Plaats' },
  { key: 'agreement', header: 'Overeenkomst' },
  { key: 'least', header: 'Minst' },
  { key: 'most', header: 'Meest' },
  { key: 'held', header: 'Geweest' },
  { key: 'planned', header: 'Gepland' },
  { key: 'toPlan', header: 'Nog te plannen' },
  { key: 'standing', header: 'Stand' },
  ...monthNames.map((name) => ({ key: name, header: name })),
];

/** The promises of the board with what stands in each month, to take away. */
export async function boardFile(c: Request) {
  const { municipality, year, board } = await boardBehind(c);
  return answerTable(c, {
    name: `planbord-${municipality.slug}-${year}`,
    columns: COLUMNS,
    rows: board.rows.map((row) => fileRow(row, year)),
  });
}

const fileRow = (row: BoardRow, year: number): Record<string, string | number | undefined> => ({
  ...{ service: row.commitment.serviceTitle, label: row.commitment.label, place: row.commitment.place },
  ...{ agreement: row.commitment.agreementNumber, ...row.tally, standing: standingWords[row.standing] },
  ...Object.fromEntries(monthsOf(year).map((month, index) => [monthNames[index], inMonth(row, month)])),
});

const inMonth = ({ sessions, campaigns }: BoardRow, month: string): string =>
  [
    ...sessions.filter(({ day }) => monthOf(day) === month).map(({ day, title }) => `${dayInColumn(day)} ${title}`),
    ...campaigns.filter((campaign) => campaign.month === month).map(({ name }) => name),
  ].join('; ');
