import { municipalitiesFor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { lastDayOf } from '#kernel/day-span.ts';
import { formatDay, today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { DateText } from '#ui/date-text.tsx';
import { NumberField } from '#ui/field.tsx';
import { Money } from '#ui/money.tsx';
import { SubjectActions } from '#ui/respond.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { type AgreementState, PARTY_KINDS, stateOf } from '../domain.ts';
import { listNoticeAlarms, type NoticeAlarm } from '../sql/alarms.ts';
import { type AgreementSummary, listAgreements } from '../sql/overview.ts';
import { alarmSpan } from '../terms.ts';
import { NOT_LAID_DOWN, partyWords, routeWords, stateLabels } from '../words.ts';
import { AgreementBadge } from './agreement-view.tsx';

const STATES: readonly AgreementState[] = ['coming', 'running', 'noticed', 'ended'];

type Row = AgreementSummary & { state: AgreementState; place: string };

type Listed = { rows: Row[]; municipalities: Municipality[]; alarms: NoticeAlarm[] };

async function listed(c: Request, { tx, actor, now }: Ctx): Promise<Listed> {
  const municipalities = await listMunicipalities(tx, municipalitiesFor(actor, 'agreements:read'));
  const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
  const allowed = municipalitiesFor(actor, 'agreements:read');
  const agreements = await listAgreements(tx, {
    municipalities: chosen ? [chosen.code] : allowed,
    partyKind: PARTY_KINDS.find((kind) => kind === asked(c, 'soort')),
    year: yearAsked(c),
  });
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  const state = STATES.find((each) => each === asked(c, 'stand'));
  const rows = agreements
    .map((row) => ({ ...row, state: stateOf(row, today(now)), place: names.get(row.municipalityCode) ?? '' }))
    .filter((row) => state === undefined || row.state === state);
  const alarms = await listNoticeAlarms(tx, { ...alarmSpan(today(now)), municipalities: allowed });
  return { rows, municipalities, alarms };
}

/** Every agreement: filter, open, take away. */
export async function agreementsPage(c: Request) {
  const { rows, municipalities, alarms } = await read(c, (ctx) => listed(c, ctx));
  const { offset, limit } = partAsked(c);
  return respondWithList(c, {
    title: 'Overeenkomsten',
    lead: 'Wat er met gemeenten, scholen en kinderopvang is afgesproken, en tot wanneer.',
    actions: <SubjectActions c={c} subject="agreements" />,
    above: <Alarms alarms={alarms} />,
    filters: (state) => <Filters state={state} municipalities={municipalities} />,
    ...{ rows: rows.slice(offset, offset + limit), total: rows.length, columns: COLUMNS },
    nouns: ['overeenkomst', 'overeenkomsten'],
    empty: {
      title: 'Geen overeenkomst gevonden',
      text: 'Een overeenkomst ontstaat als een gemeente akkoord gaat met een offerte, of een school of kinderopvang met een concept.',
    },
    file: '/werk/overeenkomsten/lijst',
  });
}

const Alarms = ({ alarms }: { alarms: readonly NoticeAlarm[] }) =>
  alarms.length > 0 && (
    <Alert kind="warning" title="Opzegdatum nadert">
      <ul>
        {alarms.map(({ agreementId, number, partyName, noticeBy }) => (
          <li>
            <a href={`/werk/overeenkomsten/${agreementId}`}>{number}</a>, {partyName}: opzeggen kan tot en met{' '}
            <DateText day={noticeBy} />
          </li>
        ))}
      </ul>
    </Alert>
  );

type FiltersProps = { state: FormState; municipalities: readonly Municipality[] };

const Filters = ({ state, municipalities }: FiltersProps) => (
  <>
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <Select state={state} name="soort" label="Met wie" prompt="Iedereen" choices={KINDS} required />
    <Select state={state} name="stand" label="Stand" prompt="Alle standen" choices={choicesOf(stateLabels)} required />
    <NumberField state={state} name="jaar" label="Jaar" required />
  </>
);

const KINDS = PARTY_KINDS.map((kind) => ({ value: kind, label: partyWords[kind] }));

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'number',
    header: 'Nummer',
    rowHeader: true,
    nowrap: true,
    cell: (row) => <a href={`/werk/overeenkomsten/${row.id}`}>{row.number}</a>,
  },
  { key: 'party', header: 'Met wie', cell: (row) => row.partyName },
  { key: 'state', header: 'Stand', cell: (row) => <AgreementBadge state={row.state} /> },
  { key: 'route', header: 'Route', cell: (row) => routeText(row) },
  { key: 'until', header: 'Tot en met', nowrap: true, cell: (row) => formatDay(lastDayOf(row)) },
  {
    key: 'notice',
    header: 'Opzeggen tot en met',
    nowrap: true,
    cell: (row) => (row.noticeBy ? formatDay(row.noticeBy) : NOT_LAID_DOWN),
  },
  {
    key: 'annual',
    header: 'Per jaar',
    align: 'end',
    nowrap: true,
    cell: (row) => <Money cents={row.annualCents} />,
  },
];

/** A school or childcare organisation simply agrees; order or grant is a question for municipalities. */
const routeText = ({ partyKind, route }: Pick<Row, 'partyKind' | 'route'>): string =>
  partyKind === 'municipality' ? routeWords[route] : '';

const FILE_COLUMNS = [
  { key: 'number', header: 'Nummer' },
  { key: 'party', header: 'Met wie' },
  { key: 'kind', header: 'Soort' },
  { key: 'place', header: 'Gemeente' },
  { key: 'state', header: 'Stand' },
  { key: 'route', header: 'Route' },
  { key: 'from', header: 'Van' },
  { key: 'until', header: 'Tot en met' },
  { key: 'notice', header: 'Opzeggen tot en met' },
  { key: 'annual', header: 'Per jaar in euro', decimals: 2 },
  { key: 'oneOff', header: 'Eenmalig in euro', decimals: 2 },
] as const;

/** The list as it is asked for, to take away. */
export async function agreementsFile(c: Request) {
  const { rows } = await read(c, (ctx) => listed(c, ctx));
  return answerTable(c, {
    name: 'overeenkomsten',
    columns: FILE_COLUMNS,
    rows: rows.map(({ number, partyName: party, place, state, startsOn: from, noticeBy: notice, ...row }) => ({
      ...{ number, party, place, from, notice, state: stateLabels[state] },
      ...{ kind: partyWords[row.partyKind], route: routeText(row) },
      ...{ until: lastDayOf(row), annual: row.annualCents / 100, oneOff: row.oneOffCents / 100 },
    })),
  });
}
