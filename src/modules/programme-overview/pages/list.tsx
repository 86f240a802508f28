import { can, municipalitiesFor } from '#kernel/access.ts';
import { dayOf } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { type Activity, activityWords } from '../../activities/index.ts';
import { listMunicipalities, type Municipality, MunicipalityFilter } from '../../organisation/index.ts';
import { sessionWords } from '../../programme/index.ts';
import { type ListedActivity, listActivities } from '../sql.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';

const MOST_IN_FILE = 10_000;

type Listed = ListedActivity & { municipality: string };

async function load(c: Request, part: { limit: number; offset: number }) {
  return read(c, async ({ tx, actor, now }) => {
    const allowed = municipalitiesFor(actor, 'activities:read');
    const municipalities = await listMunicipalities(tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const { rows, total } = await listActivities(
      tx,
      {
        municipalities: chosen ? [chosen.code] : allowed,
        words: asked(c, 'zoek'),
        state: asked(c, 'stand') in activityWords.states ? asked(c, 'stand') : undefined,
        pillar: asked(c, 'pijler') in activityWords.pillars ? asked(c, 'pijler') : undefined,
        now,
      },
      part,
    );
    const names = new Map(municipalities.map(({ code, name }) => [code, name]));
    const nameOf = (code: string | null) => (code === null ? 'hele organisatie' : (names.get(code) ?? code));
    const listed = rows.map((row): Listed => ({ ...row, municipality: nameOf(row.municipalityCode) }));
    return { municipalities, listed, total };
  });
}

/** The activities that this actor may know of, what comes first on top. */
export async function activitiesPage(c: Request) {
  const { municipalities, listed, total } = await load(c, partAsked(c));
  return respondWithList(c, {
    title: 'Programma',
    lead: 'Alle activiteiten: wat in de maak is, wat komt en wat geweest is.',
    actions: can(c.var.actor, 'activities:edit') && (
      <ButtonLink href="/werk/activiteiten/nieuw">Nieuwe activiteit</ButtonLink>
    ),
    above: <ProgrammeTabs c={c} />,
    filters: (state) => <Filters state={state} municipalities={municipalities} />,
    ...{ rows: listed, total, nouns: ['activiteit', 'activiteiten'], columns: COLUMNS },
    file: '/werk/programma/lijst',
  });
}

type FiltersProps = { state: FormState; municipalities: readonly Municipality[] };

const Filters = ({ state, municipalities }: FiltersProps) => (
  <>
    <TextField state={state} name="zoek" label="Titel" required />
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <Select
      state={state}
      name="stand"
      label="Stand"
      prompt="Alles"
      choices={choicesOf(activityWords.states)}
      required
    />
    <Select
      state={state}
      name="pijler"
      label="Pijler"
      prompt="Alle pijlers"
      choices={choicesOf(activityWords.pillars)}
      required
    />
  </>
);

const stateOf = ({ state }: ListedActivity) => state as Activity['state'];
const pillarOf = ({ pillar }: ListedActivity): string =>
  pillar ? activityWords.pillars[pillar as keyof typeof activityWords.pillars] : '';
const shownDay = (at: Date | null): string => (at ? sessionWords.day(dayOf(at)) : '');

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'title',
    header: 'Activiteit',
    rowHeader: true,
    cell: ({ id, title }) => <a href={`/werk/programma/${id}`}>{title}</a>,
  },
  { key: 'municipality', header: 'Gemeente', cell: ({ municipality }) => municipality },
  { key: 'pillar', header: 'Pijler', cell: pillarOf },
  { key: 'next', header: 'Eerstvolgende', cell: ({ nextAt }) => shownDay(nextAt) },
  { key: 'sessions', header: 'Bijeenkomsten', align: 'end', cell: ({ sessions }) => sessions },
  {
    key: 'state',
    header: 'Stand',
    cell: (row) => <Badge tone={activityWords.stateTones[stateOf(row)]}>{activityWords.states[stateOf(row)]}</Badge>,
  },
];

const FILE_COLUMNS = [
  { key: 'title', header: 'Activiteit' },
  { key: 'municipality', header: 'Gemeente' },
  { key: 'pillar', header: 'Pijler' },
  { key: 'state', header: 'Stand' },
  { key: 'isPublic', header: 'Openbaar' },
  { key: 'sessions', header: 'Bijeenkomsten' },
  { key: 'next', header: 'Eerstvolgende' },
  { key: 'last', header: 'Laatste' },
  { key: 'visitors', header: 'Bezoekers geteld' },
] as const;

/** The list as it is asked for, to take away. */
export async function activitiesFile(c: Request) {
  const { listed } = await load(c, { limit: MOST_IN_FILE, offset: 0 });
  return answerTable(c, {
    name: 'programma',
    columns: FILE_COLUMNS,
    rows: listed.map((row) => ({
      ...{ title: row.title, municipality: row.municipality, pillar: pillarOf(row), isPublic: row.isPublic },
      ...{ state: activityWords.states[stateOf(row)], sessions: row.sessions, visitors: row.visitors },
      ...{ next: row.nextAt && dayOf(row.nextAt), last: row.lastAt && dayOf(row.lastAt) },
    })),
  });
}
