import { can } from '#kernel/access.ts';
import { formatDay, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import type { Column } from '#ui/data-table.tsx';
import { TextField } from '#ui/field.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { listTeachers } from '../sql/teachers.ts';
import { type Qualification, TEACHER_KINDS, type Teacher } from '../teacher.ts';

/** Who teach, and what each may teach. */
export async function teachersPage(c: Request) {
  const { teachers, names } = await load(c);
  const mayEdit = can(c.var.actor, 'courses:edit');
  return respondWithList(c, {
    title: 'Docenten',
    lead: 'Medewerkers en vrijwilligers die lesgeven, en welke cursussen zij mogen geven.',
    breadcrumbs: [{ href: '/werk/cursussen', label: 'Cursussen' }],
    actions: mayEdit && <ButtonLink href="/werk/docenten/nieuw">Nieuwe docent</ButtonLink>,
    filters: (state) => <TextField state={state} name="zoek" label="Naam of bevoegdheid" required />,
    rows: teachers,
    nouns: ['docent', 'docenten'],
    columns: columnsOf(names, mayEdit),
  });
}

const load = (c: Request) =>
  read(c, async ({ tx, now }) => {
    const wanted = asked(c, 'zoek').toLowerCase();
    const teachers = (await listTeachers(tx)).filter(({ name, qualifications }) =>
      [name, ...qualifications.map((held) => held.name)].some((text) => text.toLowerCase().includes(wanted)),
    );
    const names = new Map((await listMunicipalities(tx)).map(({ code, name }) => [code, name]));
    const isOld = ({ heldUntil }: Qualification) => heldUntil !== null && heldUntil < today(now);
    return { names, teachers: teachers.map((teacher) => ({ ...teacher, isOld })) };
  });

type Listed = Teacher & { readonly isOld: (held: Qualification) => boolean };

const columnsOf = (names: ReadonlyMap<string, string>, mayEdit: boolean): Column<Listed>[] => [
  {
    key: 'name',
    header: 'Naam',
    rowHeader: true,
    cell: ({ id, name }) => (mayEdit ? <a href={`/werk/docenten/${id}`}>{name}</a> : name),
  },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => TEACHER_KINDS[kind] },
  {
    key: 'municipality',
    header: 'Gemeente',
    cell: ({ municipalityCode }) => names.get(municipalityCode ?? '') ?? 'alle',
  },
  {
    key: 'qualifications',
    header: 'Bevoegdheden',
    cell: ({ qualifications, isOld }) => (
      <>
        {qualifications.map((held) => (
          <>
            <Badge tone={isOld(held) ? 'brick' : 'green'}>
              {held.name}
              {held.heldUntil && `, tot en met ${formatDay(held.heldUntil)}`}
            </Badge>{' '}
          </>
        ))}
      </>
    ),
  },
  {
    key: 'left',
    header: 'Stand',
    cell: ({ leftOn }) => (leftOn ? <Badge>gestopt op {formatDay(leftOn)}</Badge> : <Badge tone="green">actief</Badge>),
  },
];
