import { type Actor, can } from '#kernel/access.ts';
import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatTime, formatWeekday } from '#kernel/days.ts';
import { type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { asked } from '#ui/staff-list.tsx';
import { askingAt, groupsToJoin, type JoinableGroup } from '../course-places.ts';

const idAsked = (c: Request, name: string): string | undefined => (isId(asked(c, name)) ? asked(c, name) : undefined);

/**
 * The groups that somebody at a help point can join now. The address says only which point: nothing leads from what was
 * noted there to who signs up.
 */
export async function coursePlacesPage(c: Request) {
  const [pointId, branchId] = [idAsked(c, 'punt'), idAsked(c, 'vestiging')];
  const groups = await read(c, async (ctx) => groupsToJoin(ctx, await askingAt(ctx, { pointId, branchId })));
  const register = '/werk/hulpcontacten/registreren';
  const place = pointId ? `?punt=${pointId}` : branchId ? `?vestiging=${branchId}` : '';
  return respond(
    c,
    'work',
    'Een plek in een cursus',
    <>
      <PageHead
        title="Een plek in een cursus"
        lead="Groepen die nog beginnen en plek hebben, die in de buurt eerst. Wie zich aanmeldt, geeft een naam. Wat je noteerde, blijft daar los van."
        breadcrumbs={c.var.mayOpen(register) ? [{ href: `${register}${place}`, label: 'Hulpvraag noteren' }] : []}
      />
      <DataTable
        caption="Groepen met plek"
        captionHidden
        rows={groups}
        columns={columnsFor(c.var.actor)}
        empty={{
          title: 'Geen groep met plek',
          text: 'Er begint nu niets waar nog plek is. Vul samen een Digiwijs-kaart in: dan horen we waar vraag naar is.',
          ...(c.var.mayOpen('/werk/digiwijs/invoer') && {
            action: <a href="/werk/digiwijs/invoer">Vul een kaart in</a>,
          }),
        }}
      />
    </>,
  );
}

const columnsFor = (actor: Actor): readonly Column<JoinableGroup>[] => [
  {
    key: 'course',
    header: 'Cursus',
    rowHeader: true,
    cell: ({ id, courseName }) => <a href={`/werk/cursusgroepen/${id}`}>{courseName}</a>,
  },
  { key: 'where', header: 'Waar', cell: ({ whereName }) => whereName ?? 'online' },
  { key: 'when', header: 'Begint', cell: whenText },
  { key: 'half-days', header: 'Dagdelen', align: 'end', cell: ({ halfDays }) => halfDays },
  { key: 'left', header: 'Vrij', align: 'end', cell: ({ left }) => left ?? 'genoeg' },
  { key: 'join', header: 'Aanmelden', cell: (group) => <Join group={group} actor={actor} /> },
];

const whenText = ({ beginsAt }: JoinableGroup): string =>
  `${formatWeekday(dayOf(beginsAt))}, ${formatTime(timeOf(beginsAt))} uur`;

/** At the desk where one may sign up others, else as residents themselves do, together. */
const Join = ({ group, actor }: { group: JoinableGroup; actor: Actor }) => {
  const { sessionId, slug, courseName, municipalityCode, branchId } = group;
  const scope = {
    ...(municipalityCode !== null && { municipality: municipalityCode }),
    ...(branchId !== null && { branchId }),
  };
  const isDesk = can(actor, 'registrations:edit', scope);
  return (
    <a href={isDesk ? `/werk/bijeenkomsten/${sessionId}/aanmeldingen/nieuw` : `/agenda/${slug}/aanmelding`}>
      {isDesk ? 'Meld aan' : 'Meld samen aan'}
      <span class="visually-hidden">
        {' '}
        voor {courseName}, {whenText(group)}
      </span>
    </a>
  );
};
