import { can, municipalitiesFor } from '#kernel/access.ts';
import { dayOf, formatDay } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { type Course, lengthText, listCourses, OF_ALL } from '../../courses/index.ts';
import { listMunicipalities, MunicipalityFilter } from '../../organisation/index.ts';
import { type Demand, demandOf } from '../demand.ts';
import type { Group } from '../group.ts';
import { listGroups } from '../sql/groups.ts';
import { waitedForSince } from '../waiting-near.ts';

type Listed = Course & { readonly groups: readonly Group[] };

/** Which courses there are, how many groups still come of each, and where people wait for one. */
export async function coursesPage(c: Request) {
  const { courses, demand, municipalities } = await load(c);
  const [mayAdd, mayStart] = [can(c.var.actor, 'courses:edit', OF_ALL), can(c.var.actor, 'activities:edit')];
  const names = new Map(municipalities.map(({ code, name }) => [code, name]));
  return respondWithList(c, {
    title: 'Cursussen',
    lead: 'Wat we leren aan wie wil meedoen: met de computer, de digitale overheid, gezondheid en geld.',
    actions: (
      <>
        {mayAdd && <ButtonLink href="/werk/cursussen/nieuw">Nieuwe cursus</ButtonLink>}
        <ButtonLink href="/werk/docenten" kind="secondary">
          Docenten
        </ButtonLink>
      </>
    ),
    above: demand.length > 0 && (
      <DataTable caption="Waar mensen wachten" rows={demand} columns={demandColumns(names, mayStart)} />
    ),
    filters: (state) => (
      <>
        <TextField state={state} name="zoek" label="Naam" required />
        <MunicipalityFilter state={state} municipalities={municipalities} />
      </>
    ),
    rows: courses,
    nouns: ['cursus', 'cursussen'],
    columns: COLUMNS,
  });
}

const load = (c: Request) =>
  read(c, async ({ tx, actor, now }) => {
    const near = municipalitiesFor(actor, 'activities:read');
    const municipalities = await listMunicipalities(tx);
    const chosen = municipalities.find(({ slug }) => slug === asked(c, 'gemeente'));
    const isNear = chosen && (near === 'all' || near.includes(chosen.code));
    const groups = await listGroups(tx, {
      municipalities: chosen ? (isNear ? [chosen.code] : []) : near,
      endsAfter: waitedForSince(now),
    });
    const going = groups.filter(({ endsAt }) => endsAt === null || endsAt > now);
    const wanted = asked(c, 'zoek').toLowerCase();
    const courses = (await listCourses(tx, { archivedToo: true })).filter(({ name }) =>
      name.toLowerCase().includes(wanted),
    );
    return {
      municipalities,
      courses: courses.map((course) => ({ ...course, groups: going.filter((each) => each.courseId === course.id) })),
      demand: demandOf(groups),
    };
  });

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'name',
    header: 'Cursus',
    rowHeader: true,
    cell: ({ id, name, archivedOn }) => (
      <>
        <a href={`/werk/cursussen/${id}`}>{name}</a> {archivedOn && <Badge>in archief</Badge>}
      </>
    ),
  },
  { key: 'length', header: 'Hoelang', cell: lengthText },
  { key: 'qualification', header: 'Bevoegdheid', cell: ({ qualification }) => qualification || 'niet nodig' },
  { key: 'groups', header: 'Groepen die lopen of komen', align: 'end', cell: ({ groups }) => groups.length },
  {
    key: 'placed',
    header: 'Deelnemers',
    align: 'end',
    cell: ({ groups }) => groups.reduce((sum, { placed }) => sum + placed, 0),
  },
];

const demandColumns = (names: ReadonlyMap<string, string>, mayStart: boolean): Column<Demand>[] => [
  {
    key: 'course',
    header: 'Cursus',
    rowHeader: true,
    cell: ({ courseId, courseName }) => <a href={`/werk/cursussen/${courseId}`}>{courseName}</a>,
  },
  {
    key: 'municipality',
    header: 'Gemeente',
    cell: ({ municipalityCode }) => names.get(municipalityCode ?? '') ?? 'hele organisatie',
  },
  { key: 'waiting', header: 'Mensen op de wachtlijst', align: 'end', cell: ({ waiting }) => waiting },
  { key: 'told', header: 'Bericht gekregen', align: 'end', cell: ({ told }) => told },
  { key: 'since', header: 'Sinds', nowrap: true, cell: ({ since }) => formatDay(dayOf(since)) },
  { key: 'cancelled', header: 'Afgemeld', align: 'end', cell: ({ cancelled }) => cancelled },
  ...(mayStart
    ? [
        {
          key: 'start',
          header: 'Actie',
          cell: ({ courseId, courseName, like }: Demand) => (
            <ButtonLink href={`/werk/cursussen/${courseId}/groepen/nieuw?na=${like.id}`} kind="secondary" small>
              Begin nog een groep<span class="visually-hidden">: {courseName}</span>
            </ButtonLink>
          ),
        },
      ]
    : []),
];
