import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { HELPER_ROLES, type Training } from '../domain.ts';
import { listTrainings } from '../sql/trainings.ts';
import { CRUMBS, TRAININGS } from './addresses.ts';
import { TrainingTabs } from './training-tabs.tsx';

/** `24 maanden`, or for good. */
const termText = (months: number | null): string =>
  months === null ? 'altijd' : months === 1 ? '1 maand' : `${months} maanden`;

/** The kinds of training: who needs them, and how long they hold. */
export async function trainingsPage(c: Request) {
  const trainings = await read(c, ({ tx }) => listTrainings(tx));
  const mayEdit = can(c.var.actor, 'helper-training:edit', {});
  return respond(
    c,
    'work',
    'Soorten training',
    <>
      <PageHead
        title="Soorten training"
        lead="Voor wie een training nodig is, en hoe lang die geldt."
        breadcrumbs={CRUMBS}
        actions={mayEdit && <ButtonLink href={`${TRAININGS}/nieuw`}>Nieuwe training</ButtonLink>}
      />
      <TrainingTabs c={c} />
      <DataTable
        caption="Soorten training"
        captionHidden
        rows={trainings}
        columns={columnsFor(trainings, mayEdit)}
        empty={{
          title: 'Nog geen trainingen',
          text: 'Begin met de training die iedereen bij een informatiepunt volgt.',
        }}
      />
    </>,
  );
}

const columnsFor = (all: readonly Training[], mayEdit: boolean): Column<Training>[] => [
  {
    key: 'name',
    header: 'Training',
    rowHeader: true,
    cell: ({ id, name }) => (mayEdit ? <a href={`${TRAININGS}/${id}`}>{name}</a> : name),
  },
  {
    key: 'for',
    header: 'Nodig voor',
    cell: ({ requiredFor }) => requiredFor.map((role) => HELPER_ROLES[role]).join(', ') || 'niemand',
  },
  { key: 'months', header: 'Geldig', cell: ({ months }) => termText(months) },
  {
    key: 'renews',
    header: 'Frist op',
    cell: ({ renewsId }) => all.find(({ id }) => id === renewsId)?.name ?? '',
  },
  { key: 'about', header: 'Waarover', cell: ({ about }) => about },
];
