import { can, municipalitiesFor } from '#kernel/access.ts';
import { today } from '#kernel/days.ts';
import { answerTable } from '#kernel/file-answer.ts';
import type { FormState } from '#kernel/forms.ts';
import { type Request, read } from '#kernel/http.ts';
import { subjectNotesOf } from '#kernel/subject-notes.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listPoints } from '../../help-points/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { HELPER_ROLES, type Standing, type Training } from '../domain.ts';
import { type HelperStanding, ownTrainings, standingsOf } from '../queries.ts';
import { listTrainings } from '../sql/trainings.ts';
import { STANDING_TONES, STANDINGS, untilText } from '../words.ts';
import { HELPERS } from './addresses.ts';
import { TrainingTabs } from './training-tabs.tsx';

type Listed = HelperStanding & { readonly where: string; readonly mayEdit: boolean };
type Loaded = Awaited<ReturnType<typeof load>>;

/** What the list can be narrowed to beside places. */
const SHOWN = { actie: 'Moet iets doen', goed: 'Alles op orde' } as const;

const load = (c: Request) =>
  read(c, async (ctx) => {
    const allowed = municipalitiesFor(ctx.actor, 'helper-training:read');
    const municipalities = await listMunicipalities(ctx.tx, allowed);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const points = await listPoints(ctx.tx, { municipalities: allowed });
    const point = points.find(({ slug }) => slug === asked(c, 'punt'));
    const filter = { municipalities: chosen ? [chosen.code] : allowed, pointId: point?.id, on: today(ctx.now) };
    const all = await standingsOf(ctx, filter);
    const nameOf = (code: string): string => municipalities.find((each) => each.code === code)?.name ?? code;
    const rows = all
      .filter(({ mustAct }) => asked(c, 'stand') === '' || mustAct === (asked(c, 'stand') === 'actie'))
      .map(
        (row): Listed => ({
          ...row,
          where: points.find(({ id }) => id === row.pointId)?.name ?? nameOf(row.municipalityCode),
          mayEdit: can(ctx.actor, 'helper-training:edit', { municipality: row.municipalityCode }),
        }),
      );
    return { municipalities, points, rows, trainings: ownTrainings(await listTrainings(ctx.tx)) };
  });

/** Who of the helpers holds which training until when. */
export async function overviewPage(c: Request) {
  const loaded = await load(c);
  const { limit, offset } = partAsked(c);
  const about = { subject: 'helper-training.overview', id: 'all' } as const;
  const notes = await read(c, (ctx) => subjectNotesOf(ctx, c.var.modules, about));
  return respondWithList(c, {
    title: 'Trainingen',
    lead: 'Wie welke training heeft gevolgd, en tot wanneer die geldt.',
    actions: can(c.var.actor, 'helper-training:edit') && (
      <ButtonLink href={`${HELPERS}/nieuw`}>Nieuwe helper</ButtonLink>
    ),
    above: (
      <>
        <TrainingTabs c={c} />
        {notes.map(({ title, action }) => (
          <Alert kind="warning" title={title}>
            {action && <a href={action.href}>{action.label}</a>}
          </Alert>
        ))}
      </>
    ),
    filters: (state) => <Filters state={state} loaded={loaded} />,
    rows: loaded.rows.slice(offset, offset + limit),
    total: loaded.rows.length,
    nouns: ['helper', 'helpers'],
    columns: columnsFor(loaded.trainings),
    empty: {
      title: 'Niemand gevonden',
      text: 'Er is geen helper die hieraan voldoet. Een helper is wie bezoekers helpt bij een informatiepunt of aan de balie.',
    },
    file: '/werk/trainingen/lijst',
  });
}

const Filters = ({ state, loaded: { municipalities, points } }: { state: FormState; loaded: Loaded }) => (
  <>
    <MunicipalityFilter state={state} municipalities={municipalities} />
    <Select
      state={state}
      name="punt"
      label="Informatiepunt"
      prompt="Alle punten"
      choices={points.map(({ slug, name }) => ({ value: slug, label: name }))}
      required
    />
    <Select state={state} name="stand" label="Stand" prompt="Iedereen" choices={choicesOf(SHOWN)} required />
  </>
);

const columnsFor = (trainings: readonly Training[]): Column<Listed>[] => [
  {
    key: 'name',
    header: 'Naam',
    rowHeader: true,
    cell: ({ id, name, mayEdit }) => (mayEdit ? <a href={`${HELPERS}/${id}`}>{name}</a> : name),
  },
  { key: 'role', header: 'Rol', cell: ({ role }) => HELPER_ROLES[role] },
  { key: 'where', header: 'Waar', cell: ({ where }) => where },
  ...trainings.map(
    (training): Column<Listed> => ({
      key: training.id,
      header: training.name,
      cell: ({ standings }) => standings.map((each) => each.training.id === training.id && <Stands {...each} />),
    }),
  ),
];

const Stands = ({ standing }: { standing: Standing }) => (
  <>
    <Badge tone={STANDING_TONES[standing.state]}>{STANDINGS[standing.state]}</Badge> {untilText(standing)}
  </>
);

const FILE_COLUMNS = [
  { key: 'name', header: 'Naam' },
  { key: 'organisation', header: 'Organisatie' },
  { key: 'role', header: 'Rol' },
  { key: 'where', header: 'Waar' },
  { key: 'training', header: 'Training' },
  { key: 'state', header: 'Stand' },
  { key: 'until', header: 'Geldig tot' },
] as const;

/** The same to take away: a line for each helper and training. */
export async function overviewFile(c: Request) {
  const { rows } = await load(c);
  return answerTable(c, {
    name: 'trainingen',
    columns: FILE_COLUMNS,
    rows: rows.flatMap(({ name, organisation, role, where, standings }) =>
      standings.map(({ training, standing }) => ({
        ...{ name, organisation, role: HELPER_ROLES[role], where },
        ...{ training: training.name, state: STANDINGS[standing.state] },
        until: 'until' in standing ? standing.until : null,
      })),
    ),
  });
}
