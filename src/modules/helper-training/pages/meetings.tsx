import { can, municipalitiesFor } from '#kernel/access.ts';
import { formatDay, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, partAsked, respondWithList } from '#ui/staff-list.tsx';
import { listMunicipalities } from '../../organisation/index.ts';
import { scopeOf } from '../scope-of.ts';
import { type ListedMeeting, listMeetings } from '../sql/meetings.ts';
import { listTrainings } from '../sql/trainings.ts';
import { CRUMBS, MEETINGS } from './addresses.ts';
import { TrainingTabs } from './training-tabs.tsx';

type Listed = ListedMeeting & {
  readonly training: string;
  readonly forWhom: string;
  readonly isOpen: boolean;
  readonly mayEdit: boolean;
};

const load = (c: Request) =>
  read(c, async ({ tx, actor, now }) => {
    const municipalities = municipalitiesFor(actor, 'helper-training:read');
    const names = new Map((await listMunicipalities(tx, municipalities)).map(({ code, name }) => [code, name]));
    const trainings = await listTrainings(tx);
    const chosen = trainings.find(({ id }) => id === asked(c, 'training'));
    const rows = await listMeetings(tx, { municipalities, ...(chosen && { trainingId: chosen.id }) }, partAsked(c));
    return {
      trainings,
      total: rows[0]?.total ?? 0,
      listed: rows.map(
        (row): Listed => ({
          ...row,
          training: trainings.find(({ id }) => id === row.trainingId)?.name ?? 'Intervisie',
          forWhom: row.municipalityCode === null ? 'alle gemeenten' : (names.get(row.municipalityCode) ?? ''),
          isOpen: !row.isHeld && row.heldOn <= today(now),
          mayEdit: can(actor, 'helper-training:edit', scopeOf(row)),
        }),
      ),
    };
  });

/** When trainings were given and will be, the last one on top. */
export async function meetingsPage(c: Request) {
  const { trainings, listed, total } = await load(c);
  return respondWithList(c, {
    title: 'Trainingen en intervisie',
    lead: 'Wanneer een training of intervisie is of was, en hoeveel mensen er komen of waren.',
    breadcrumbs: CRUMBS,
    actions: can(c.var.actor, 'helper-training:edit') && (
      <ButtonLink href={`${MEETINGS}/nieuw`}>Plan een bijeenkomst</ButtonLink>
    ),
    above: <TrainingTabs c={c} />,
    filters: (state) => (
      <Select
        state={state}
        name="training"
        label="Training"
        prompt="Alle trainingen"
        choices={trainings.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    ),
    ...{ rows: listed, total, nouns: ['bijeenkomst', 'bijeenkomsten'], columns: COLUMNS },
  });
}

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'training',
    header: 'Wat',
    rowHeader: true,
    cell: ({ id, training, mayEdit }) => (mayEdit ? <a href={`${MEETINGS}/${id}`}>{training}</a> : training),
  },
  { key: 'day', header: 'Dag', nowrap: true, cell: ({ heldOn }) => formatDay(heldOn) },
  { key: 'place', header: 'Plek', cell: ({ place }) => place },
  { key: 'given', header: 'Wie geeft het', cell: ({ givenBy }) => givenBy },
  { key: 'for', header: 'Voor', cell: ({ forWhom }) => forWhom },
  { key: 'number', header: 'Deelnemers', align: 'end', cell: ({ participants }) => participants },
  {
    key: 'state',
    header: 'Stand',
    cell: ({ isHeld, isOpen }) => (
      <Badge tone={isHeld ? 'green' : isOpen ? 'ochre' : 'neutral'}>
        {isHeld ? 'geweest' : isOpen ? 'wie was er?' : 'gepland'}
      </Badge>
    ),
  },
];
