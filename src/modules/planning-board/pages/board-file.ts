import { monthNames } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { Request } from '#kernel/http.ts';
import { type BoardRow, monthOf, monthsOf, sessionsOn } from '../board.ts';
import { dayInColumn, standingWords, stateWord } from '../words.ts';
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

const SESSION_COLUMNS = [
  { key: 'day', header: 'Dag' },
  { key: 'from', header: 'Van' },
  { key: 'until', header: 'Tot' },
  { key: 'title', header: 'Activiteit' },
  { key: 'branch', header: 'Vestiging' },
  { key: 'state', header: 'Stand' },
  { key: 'visitors', header: 'Bezoekers' },
  { key: 'promises', header: 'Telt mee voor' },
];

/** Every session of the year that stands on the board, once, with the promises to which it adds. To take away. */
export async function sessionsFile(c: Request) {
  const { municipality, year, board, branchNames } = await boardBehind(c);
  const now = c.var.now();
  const promises = Map.groupBy(
    board.rows.flatMap(({ commitment, sessions }) => sessions.map(({ id }) => ({ id, label: commitment.label }))),
    ({ id }) => id,
  );
  const sessions = [...new Map(sessionsOn(board).map((session) => [session.id, session])).values()]
    .filter(({ day }) => day.startsWith(`${year}-`))
    .toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime());
  return answerTable(c, {
    name: `bijeenkomsten-${municipality.slug}-${year}`,
    columns: SESSION_COLUMNS,
    rows: sessions.map((session) => ({
      ...{ day: session.day, from: session.from, until: session.until, title: session.title },
      branch: session.branchId === null ? undefined : branchNames.get(session.branchId),
      ...{ state: stateWord(session, now), visitors: session.visitors ?? undefined },
      promises: (promises.get(session.id) ?? []).map(({ label }) => label).join('; '),
    })),
  });
}

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
