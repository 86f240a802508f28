import type { User } from '#kernel/access.ts';
import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { uidOf, writeCalendar } from '#kernel/icalendar.ts';
import { Forbidden } from '#kernel/result.ts';
import { Badge } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { helpPointWords, scopeOf } from '../../help-points/index.ts';
import { HELPER_ROLES } from '../../helper-training/index.ts';
import { type AtPoint, isPlanned, ownDuties, staffedAt } from '../own-duties.ts';
import { pointsInReach } from '../points-in-reach.ts';
import { StaffingText } from '../views/staffing-text.tsx';
import { handingBack, hourStaffing, OWN } from './addresses.ts';
import { PointTabs } from './point-tabs.tsx';

/** So many open duties stand below one's own; all of them on a page of their own. */
const OPEN_SHOWN = 10;

function userOf(c: Request): User {
  const { actor } = c.var;
  if (actor.kind !== 'user') throw new Forbidden('help-points:hold');
  return actor;
}

const load = (c: Request) =>
  read(c, async (ctx) => {
    const { accountId } = userOf(c);
    const { points } = await pointsInReach(c, ctx, { permission: 'help-points:hold' });
    const isOpen = ({ point, staffed }: AtPoint) =>
      staffed.open.length > 0 &&
      !staffed.there.some((duty) => duty.accountId === accountId) &&
      can(ctx.actor, 'help-points:hold', scopeOf(point));
    return {
      ...{ accountId, own: await ownDuties(ctx, accountId) },
      open: (await staffedAt(ctx, points)).filter(isPlanned).filter(isOpen).slice(0, OPEN_SHOWN),
    };
  });

/** When one is on duty oneself, and where somebody is still needed. */
export async function ownDutiesPage(c: Request) {
  const { accountId, own, open } = await load(c);
  const title = 'Mijn diensten';
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead
        title={title}
        lead="Wanneer je bij een spreekuur helpt, en waar nog iemand nodig is."
        breadcrumbs={[{ href: '/werk/informatiepunten', label: 'Informatiepunten' }]}
        actions={
          own.length > 0 && (
            <ButtonLink href={`${OWN}.ics`} kind="secondary">
              Zet in je agenda
            </ButtonLink>
          )
        }
      />
      <PointTabs c={c} />
      <SavedNotice c={c} />
      <DataTable
        caption="Mijn diensten"
        rows={own}
        columns={ownColumns(accountId)}
        empty={{ title: 'Geen diensten', text: 'In de komende acht weken sta je nergens op de lijst.' }}
      />
      {open.length > 0 && <DataTable caption="Hier is nog iemand nodig" rows={open} columns={OPEN_COLUMNS} />}
    </>,
  );
}

const WHEN: Column<AtPoint> = {
  key: 'when',
  header: 'Spreekuur',
  rowHeader: true,
  cell: ({ staffed: { hour } }) => <a href={hourStaffing(hour.id)}>{helpPointWords.moment(hour)}</a>,
};
const WHERE: Column<AtPoint> = {
  key: 'where',
  header: 'Waar',
  cell: ({ point }) => (
    <>
      {point.name}
      <br />
      <span class="meta">{helpPointWords.where(point)}</span>
    </>
  ),
};

const ownColumns = (accountId: string): readonly Column<AtPoint>[] => [
  WHEN,
  WHERE,
  { key: 'who', header: 'Wie', cell: (line) => isPlanned(line) && <StaffingText staffed={line.staffed} /> },
  {
    key: 'role',
    header: 'Jij',
    cell: (line) => <OwnPart line={line} accountId={accountId} />,
  },
];

const OwnPart = ({ line, accountId }: { line: AtPoint; accountId: string }) => {
  const { hour, there } = line.staffed;
  const own = there.find((duty) => duty.accountId === accountId);
  if (!isPlanned(line)) return <Badge tone="brick">gaat niet door</Badge>;
  return (
    <>
      {own && HELPER_ROLES[own.role].toLowerCase()}
      <br />
      <a href={handingBack(hour.id)}>
        Ik kan niet<span class="visually-hidden">: {helpPointWords.moment(hour)}</span>
      </a>
    </>
  );
};

const OPEN_COLUMNS: readonly Column<AtPoint>[] = [
  WHEN,
  WHERE,
  { key: 'open', header: 'Nodig', cell: ({ staffed }) => <StaffingText staffed={staffed} /> },
];

/** One's own duties for a calendar. */
export async function ownDutiesFile(c: Request): Promise<Response> {
  const { accountId } = userOf(c);
  const own = await read(c, (ctx) => ownDuties(ctx, accountId));
  const { baseUrl } = c.var.config;
  const events = own.map(({ point, staffed: { hour } }) => ({
    uid: uidOf(hour.id),
    sequence: hour.version,
    ...{ beginsAt: hour.beginsAt, endsAt: hour.endsAt, isCancelled: hour.state === 'cancelled' },
    ...{ title: point.name, description: hour.cancelReason, url: baseUrl + hourStaffing(hour.id), categories: [] },
    location: [point.whereName, point.street, point.town].filter(Boolean).join(', '),
  }));
  const calendar = { name: 'Mijn diensten', url: baseUrl + OWN, language: 'nl', events };
  return c.body(writeCalendar(calendar, c.var.now()), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'attachment; filename="mijn-diensten.ics"',
  });
}
