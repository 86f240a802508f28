import { can } from '#kernel/access.ts';
import { addDays, formatDay } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { CASE_DAYS } from '../personal-data.ts';
import { type Case, listCases } from '../sql/cases.ts';
import { CASES, CRUMBS } from './addresses.ts';
import { TrainingTabs } from './training-tabs.tsx';

type Listed = Case & { readonly mayWrite: boolean };

const STANDS = { bespreken: 'Te bespreken', werkwijze: 'In de werkwijze' } as const;

/** Hard questions to talk about, and what was learned from earlier ones. */
export async function casesPage(c: Request) {
  const stand = asked(c, 'stand');
  const isKept = stand in STANDS ? stand === 'werkwijze' : undefined;
  const rows = await read(c, ({ tx }) => listCases(tx, { words: asked(c, 'zoek'), isKept }, partAsked(c)));
  const mayWrite = can(c.var.actor, 'helper-training:discuss');
  return respondWithList(c, {
    title: 'Moeilijke vragen',
    lead: 'Wat een vraag lastig maakte, wat je probeerde en wat je leerde. Zonder personen.',
    breadcrumbs: CRUMBS,
    actions: mayWrite && <ButtonLink href={`${CASES}/nieuw`}>Beschrijf een vraag</ButtonLink>,
    above: <TrainingTabs c={c} />,
    filters: (state) => (
      <>
        <TextField state={state} name="zoek" label="Zoek op woorden" required />
        <Select state={state} name="stand" label="Stand" prompt="Alles" choices={choicesOf(STANDS)} required />
      </>
    ),
    rows: rows.map((row): Listed => ({ ...row, mayWrite })),
    ...{ total: rows[0]?.total ?? 0, nouns: ['vraag', 'vragen'], columns: COLUMNS },
  });
}

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'question',
    header: 'De vraag',
    rowHeader: true,
    cell: ({ id, question, mayWrite }) => (mayWrite ? <a href={`${CASES}/${id}`}>{question}</a> : question),
  },
  { key: 'learned', header: 'Wat we leerden', cell: ({ wasLearned }) => wasLearned },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ isKept, writtenOn }) =>
      isKept ? (
        <Badge tone="green">in de werkwijze</Badge>
      ) : (
        <>
          <Badge tone="ochre">te bespreken</Badge> tot {formatDay(addDays(writtenOn, CASE_DAYS))}
        </>
      ),
  },
];
