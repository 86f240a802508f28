import { can, municipalitiesFor } from '#kernel/access.ts';
import { dayOf, formatDay } from '#kernel/days.ts';
import { type Request, read, yearAsked } from '#kernel/http.ts';
import { Badge, type BadgeTone } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { NumberField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { addressOf, listReports, stateNames } from '../../reports/index.ts';
import { REPORTS, reportHref } from '../addresses.ts';

type Listed = Awaited<ReturnType<typeof listReports>>[number];
type State = Listed['state'];

/** How the address of the list writes a state. */
const ASKED: Readonly<Record<string, State>> = { concept: 'draft', 'ter-inzage': 'in-review', definitief: 'final' };
const TONES: Readonly<Record<State, BadgeTone>> = { draft: 'neutral', 'in-review': 'ochre', final: 'green' };
const STATES = Object.entries(ASKED).map(([value, state]) => ({ value, label: stateNames[state] }));

const load = (c: Request) =>
  read(c, async ({ tx, actor }) => {
    const reach = municipalitiesFor(actor, 'reports:read');
    const municipalities = await listMunicipalities(tx, reach);
    const chosen = municipalities.filter(({ slug }) => slug === asked(c, 'gemeente')).map(({ code }) => code);
    const rows = await listReports(tx, {
      municipalityCodes: chosen.length > 0 ? chosen : reach,
      ...{ year: yearAsked(c), state: ASKED[asked(c, 'stand')] },
      ...partAsked(c),
    });
    return { municipalities, rows };
  });

/** Every report that staff work on or have made final. */
export async function listPage(c: Request) {
  const { municipalities, rows } = await load(c);
  return respondWithList(c, {
    title: 'Jaarberichten',
    lead: 'Wat we aan elke gemeente verantwoorden: met cijfers uit het systeem, en met tekst van onszelf.',
    actions: can(c.var.actor, 'reports:edit') && (
      <ButtonLink href={`${REPORTS}/nieuw`}>Begin een jaarbericht</ButtonLink>
    ),
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <NumberField state={state} name="jaar" label="Jaar" required />
        <Select state={state} name="stand" label="Stand" prompt="Alle" choices={STATES} required />
      </>
    ),
    ...{ rows, total: rows[0]?.total ?? 0, nouns: ['jaarbericht', 'jaarberichten'], columns: COLUMNS },
  });
}

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'title',
    header: 'Jaarbericht',
    rowHeader: true,
    cell: ({ id, title }) => <a href={reportHref(id)}>{title}</a>,
  },
  { key: 'where', header: 'Gemeente', cell: ({ municipality }) => municipality },
  { key: 'year', header: 'Jaar', cell: ({ year }) => year },
  { key: 'state', header: 'Stand', cell: ({ state }) => <Badge tone={TONES[state]}>{stateNames[state]}</Badge> },
  { key: 'edition', header: 'Uitgave', align: 'end', cell: ({ edition }) => edition },
  {
    key: 'public',
    header: 'Openbaar',
    cell: (row) =>
      row.finalisedAt ? (
        <a href={addressOf(row.municipalitySlug, row)}>Sinds {formatDay(dayOf(row.finalisedAt))}</a>
      ) : (
        'nog niet'
      ),
  },
];
