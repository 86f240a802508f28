import { formatDay } from '#kernel/days.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import type { Course } from '../course.ts';
import type { Material } from '../material.ts';

const columnsOf = ({ id }: Course, mayEdit: boolean): Column<Material>[] => [
  {
    key: 'name',
    header: 'Wat',
    rowHeader: true,
    cell: (material) =>
      mayEdit ? <a href={`/werk/cursussen/${id}/materiaal/${material.id}`}>{material.name}</a> : material.name,
  },
  {
    key: 'link',
    header: 'Website',
    cell: ({ link, name }) =>
      link && (
        <a href={link} rel="noreferrer">
          Open<span class="visually-hidden"> {name}</span>
        </a>
      ),
  },
  {
    key: 'licence',
    header: 'Licentie',
    cell: ({ licence, licenceUntil }) =>
      [licence, licenceUntil && `tot en met ${formatDay(licenceUntil)}`].filter(Boolean).join(', '),
  },
  { key: 'books', header: 'Boeken', align: 'end', cell: ({ books }) => books ?? 'geen' },
];

type Props = { course: Course; materials: readonly Material[]; mayEdit: boolean };

/** What is taught with. */
export const MaterialTable = ({ course, materials, mayEdit }: Props) => (
  <Card title="Lesmateriaal">
    <DataTable
      caption="Lesmateriaal"
      captionHidden
      rows={materials}
      columns={columnsOf(course, mayEdit)}
      empty={{ title: 'Nog geen materiaal', text: 'Zet hier websites, oefenboeken en wie de licentie betaalt.' }}
    />
    {mayEdit && (
      <div class="actions">
        <ButtonLink href={`/werk/cursussen/${course.id}/materiaal/nieuw`} kind="secondary" small>
          Voeg materiaal toe
        </ButtonLink>
      </div>
    )}
  </Card>
);
