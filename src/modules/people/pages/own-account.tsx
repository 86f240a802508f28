import type { User } from '#kernel/access.ts';
import { formatInstant } from '#kernel/days.ts';
import { change, idParam, type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { endSession } from '../commands/end-session.ts';
import { takeSessionToken } from '../cookie.ts';
import { listSessions } from '../sql.ts';

const userOf = (c: Request): User => c.var.actor as User;
const sideOf = (c: Request) => (userOf(c).grants.some(({ permissions }) => permissions.has('quotes:respond')) ? 'partner' : 'work');

/** Where the user is signed in, with a way to end each session. */
export async function ownAccountPage(c: Request) {
  const user = userOf(c);
  const sessions = await read(c, (ctx) => listSessions(ctx.tx, user.accountId, ctx.now));
  return respond(
    c,
    sideOf(c),
    'Mijn account',
    <>
      <PageHead title="Mijn account" lead={`${user.name}, ${user.roles.join(', ')}`} />
      <DataTable
        caption="Waar je bent ingelogd"
        rows={sessions}
        columns={[
          {
            key: 'device',
            header: 'Apparaat',
            rowHeader: true,
            cell: (row) => (
              <>
                {row.device} {row.id === user.sessionId && <Badge tone="green">dit apparaat</Badge>}
              </>
            ),
          },
          { key: 'startedAt', header: 'Ingelogd op', cell: (row) => formatInstant(row.startedAt) },
          { key: 'lastSeenAt', header: 'Laatst gebruikt', cell: (row) => formatInstant(row.lastSeenAt) },
          {
            key: 'end',
            header: 'Beëindigen',
            cell: (row) => (
              <Form action={`/account/sessies/${row.id}/einde`}>
                <Button kind="secondary" small>
                  Uitloggen
                </Button>
              </Form>
            ),
          },
        ]}
      />
    </>,
  );
}

/** Ends one of the user's sessions; ending the current one leads to the sign-in page. */
export async function endSessionAction(c: Request) {
  const actor = userOf(c);
  const sessionId = idParam(c);
  await change(c, (ctx) => endSession({ ...ctx, actor }, { sessionId }));
  if (sessionId !== actor.sessionId) return c.redirect('/account', 303);
  takeSessionToken(c);
  return c.redirect('/inloggen', 303);
}

/** Signs out on this device. */
export async function signOutAction(c: Request) {
  const actor = c.var.actor;
  if (actor.kind === 'user') await change(c, (ctx) => endSession({ ...ctx, actor }, { sessionId: actor.sessionId }));
  takeSessionToken(c);
  return c.redirect('/', 303);
}
