import { can, municipalitiesFor } from '#kernel/access.ts';
import type { ColumnSpec } from '#kernel/csv.ts';
import { type Day, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { Money } from '#ui/money.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { isExpired, STATES } from '../domain.ts';
import { stateLabels } from '../messages.ts';
import { listVersions, type QuoteSummary } from '../sql/quotes.ts';
import { asStanding } from '../standing.ts';
import { StateBadge } from './state-badge.tsx';

type Row = QuoteSummary & { municipality: string };

async function load(c: Request) {
  const states = STATES.filter((each) => each === asked(c, 'stand'));
  return read(c, async ({ tx, actor }) => {
    const codes = municipalitiesFor(actor, 'quotes:read');
    const municipalities = await listMunicipalities(tx, codes);
    const chosen = municipalities.find(({ code }) => code === asked(c, 'gemeente'));
    const summaries = await listVersions(tx, {
      municipalities: chosen ? [chosen.code] : codes,
      ...(states.length > 0 ? { states } : {}),
    });
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    const rows = summaries.map(
      (row): Row => ({ ...row, municipality: names.get(row.municipalityCode) ?? row.municipalityCode }),
    );
    return { rows, municipalities };
  });
}

/** All quotes that the user may read, with their state, and the same to take away. */
export async function quotesPage(c: Request) {
  const { rows, municipalities } = await load(c);
  return respondWithList(c, {
    title: 'Offertes',
    lead: 'Wat we gemeenten aanbieden, en hoe het ermee staat.',
    actions: (
      <>
        {can(c.var.actor, 'quotes:edit') && <ButtonLink href="/werk/offertes/nieuw">Nieuwe offerte</ButtonLink>}
        {can(c.var.actor, 'quotes:approve') && <a href="/werk/offertes/goedkeuring">Grens voor goedkeuring</a>}
      </>
    ),
    filters: (state) => (
      <>
        <Select
          state={state}
          name="gemeente"
          label="Gemeente"
          prompt="Alle gemeenten"
          choices={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <Select
          state={state}
          name="stand"
          label="Status"
          prompt="Elke status"
          choices={choicesOf(stateLabels)}
          required
        />
      </>
    ),
    ...{ rows, nouns: ['offerte', 'offertes'], columns: columnsOn(today(c.var.now())) },
    empty: { title: 'Geen offertes gevonden', text: 'Maak een offerte van een scenario uit een advies.' },
    file: '/werk/offertes/lijst',
  });
}

const columnsOn = (day: Day): Column<Row>[] => [
  {
    key: 'quote',
    header: 'Offerte',
    rowHeader: true,
    cell: ({ versionId, quoteNumber, versionNumber }) => (
      <a href={`/werk/offertes/${versionId}`}>
        {quoteNumber}, versie {versionNumber}
      </a>
    ),
  },
  { key: 'for', header: 'Voor', cell: ({ municipality, year }) => `${municipality} ${year}` },
  { key: 'state', header: 'Status', cell: (row) => <StateBadge version={asStanding(row)} today={day} /> },
  {
    key: 'until',
    header: 'Geldig tot en met',
    nowrap: true,
    cell: ({ validUntil }) => <DateText day={validUntil} />,
  },
  {
    key: 'amount',
    header: 'Per jaar',
    align: 'end',
    nowrap: true,
    cell: ({ annualCents }) => <Money cents={annualCents} missing="nog concept" />,
  },
];

const FILE_COLUMNS = [
  { key: 'quoteNumber', header: 'Offerte' },
  { key: 'versionNumber', header: 'Versie' },
  { key: 'municipality', header: 'Gemeente' },
  { key: 'year', header: 'Jaar' },
  { key: 'state', header: 'Status' },
  { key: 'validUntil', header: 'Geldig tot en met' },
  { key: 'euros', header: 'Euro per jaar, gemeente', decimals: 2 },
] as const satisfies readonly ColumnSpec[];

/** The filtered list, to take away. */
export async function quotesFile(c: Request) {
  const { rows } = await load(c);
  const day = today(c.var.now());
  return answerTable(c, { name: 'offertes', columns: FILE_COLUMNS, rows: rows.map((row) => exported(row, day)) });
}

const exported = (row: Row, day: Day) => ({
  ...{ quoteNumber: row.quoteNumber, versionNumber: row.versionNumber, municipality: row.municipality },
  ...{ year: row.year, validUntil: row.validUntil },
  state: isExpired(asStanding(row), day) ? 'Verlopen' : stateLabels[row.state],
  euros: row.annualCents === null ? null : row.annualCents / 100,
});
