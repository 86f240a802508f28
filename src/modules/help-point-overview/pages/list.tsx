import { can } from '#kernel/access.ts';
import { dayOf, formatWeekday, today } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { choicesOf, Select } from '#ui/choice-field.tsx';
import type { Column } from '#ui/data-table.tsx';
import { asked, respondWithList } from '#ui/staff-list.tsx';
import { PointTabs, pointsInReach, type ReachedPoint } from '../../help-point-duties/index.ts';
import { type ConsultationHour, helpPointWords, POINT_KINDS, type PointKind } from '../../help-points/index.ts';
import { MunicipalityFilter } from '../../organisation/index.ts';
import { listNext } from '../sql.ts';

type Listed = ReachedPoint & { readonly next: ConsultationHour | undefined; readonly isClosed: boolean };

/** The points by municipality, with when one can go there next. */
export async function pointListPage(c: Request) {
  const { municipalities, listed } = await load(c);
  return respondWithList(c, {
    title: 'Informatiepunten',
    lead: 'Waar inwoners hulp krijgen: informatiepunten en andere spreekuren.',
    actions: can(c.var.actor, 'help-points:edit') && (
      <ButtonLink href="/werk/informatiepunten/nieuw">Nieuw informatiepunt</ButtonLink>
    ),
    above: <PointTabs c={c} />,
    filters: (state) => (
      <>
        <MunicipalityFilter state={state} municipalities={municipalities} />
        <Select
          state={state}
          name="soort"
          label="Soort"
          prompt="Alle soorten"
          choices={choicesOf(POINT_KINDS)}
          required
        />
        <Select
          state={state}
          name="stand"
          label="Stand"
          prompt="Open"
          choices={[{ value: 'alle', label: 'Open en gesloten' }]}
          required
        />
      </>
    ),
    rows: listed,
    nouns: ['informatiepunt', 'informatiepunten'],
    columns: COLUMNS,
  });
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const day = today(ctx.now);
    const kind = asked(c, 'soort');
    const { municipalities, points } = await pointsInReach(c, ctx, {
      permission: 'help-points:read',
      ...(asked(c, 'stand') !== 'alle' && { on: day }),
      ...(kind in POINT_KINDS && { kind: kind as PointKind }),
    });
    const next = await listNext(
      ctx.tx,
      points.map(({ id }) => id),
      ctx.now,
    );
    const listed = points.map(
      (point): Listed => ({
        ...point,
        next: next.find(({ pointId }) => pointId === point.id),
        isClosed: point.closedOn !== null && point.closedOn <= day,
      }),
    );
    return { municipalities, listed };
  });

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'name',
    header: 'Naam',
    rowHeader: true,
    cell: ({ id, name, isClosed }) => (
      <>
        <a href={`/werk/informatiepunten/${id}`}>{name}</a> {isClosed && <Badge>gesloten</Badge>}
      </>
    ),
  },
  { key: 'kind', header: 'Soort', cell: ({ kind }) => POINT_KINDS[kind] },
  { key: 'where', header: 'Waar', cell: helpPointWords.where },
  { key: 'municipality', header: 'Gemeente', cell: ({ municipality }) => municipality },
  {
    key: 'next',
    header: 'Volgende spreekuur',
    cell: ({ next, byAppointment }) =>
      next ? (
        <a href={`/werk/spreekuren/${next.id}`}>
          {formatWeekday(dayOf(next.beginsAt))}, {helpPointWords.times(next)}
        </a>
      ) : byAppointment ? (
        'op afspraak'
      ) : (
        'niets gepland'
      ),
  },
];
