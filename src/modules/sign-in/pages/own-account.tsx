import type { User } from '#kernel/access.ts';
import { formatInstant } from '#kernel/days.ts';
import { change, idParam, type Request, read } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { endSession } from '../commands/end-session.ts';
import { type ProofAsked, proofAsked } from '../confirmation.ts';
import { stepToken, takeSessionToken } from '../cookie.ts';
import { listPasskeys, type Passkey } from '../sql/passkeys.ts';
import { findSecondStep, type SecondStep } from '../sql/second-steps.ts';
import { listSessions } from '../sql/sessions.ts';
import { sideOf, userOf } from './own-side.ts';
import { type NewPasskeyState, newPasskeyForm, OwnPasskeys } from './passkey-parts.tsx';

type Asked = { passkey?: NewPasskeyState; refusal?: string };

/** Where the user is signed in and how, with a way to end each session. */
export const ownAccountPage = (c: Request) => ownAccount(c);

/** The same page after a form on it was refused. */
export async function ownAccount(c: Request, asked: Asked = {}) {
  const user = userOf(c);
  const loaded = await read(c, async (ctx) => ({
    sessions: await listSessions(ctx.tx, user.accountId, ctx.now),
    way: await findSecondStep(ctx.tx, user.accountId),
    passkeys: await listPasskeys(ctx.tx, user.accountId),
    proof: await proofAsked(ctx, user.accountId, stepToken(c, 'confirmed')),
  }));
  const status = c.req.method === 'GET' ? 200 : 422;
  return respond(c, sideOf(c), 'Mijn account', <OwnAccount {...loaded} {...asked} user={user} />, status);
}

type Loaded = {
  sessions: Awaited<ReturnType<typeof listSessions>>;
  way: SecondStep;
  passkeys: Passkey[];
  proof: ProofAsked;
  user: User;
};

const OwnAccount = ({
  sessions,
  way,
  passkeys,
  proof,
  user,
  passkey = newPasskeyForm.empty,
  refusal,
}: Loaded & Asked) => (
  <>
    <PageHead title="Mijn account" lead={`${user.name}, ${user.roles.join(', ')}`} />
    {refusal && <ErrorSummary state={newPasskeyForm.empty} refusal={refusal} />}
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
    <SecondStepCard way={way} />
    <OwnPasskeys passkeys={passkeys} proof={proof} state={passkey} />
  </>
);

const wayText = ({ authenticator, passkeys, recoveryCodes }: SecondStep): string => {
  const left = `Je hebt nog ${recoveryCodes} herstelcodes.`;
  if (authenticator) return `Na je wachtwoord vragen we een code uit de app. ${left}`;
  if (passkeys > 0) return `Na je wachtwoord vragen we je passkey. Een app voor codes kan er nog bij. ${left}`;
  return 'Met een app voor codes kan niemand inloggen die alleen je wachtwoord kent.';
};

const SecondStepCard = ({ way }: { way: SecondStep }) => (
  <Card title="Tweede stap bij het inloggen">
    <p>{wayText(way)}</p>
    <Actions>
      <ButtonLink kind="secondary" href="/account/tweede-stap">
        {way.authenticator ? 'Beheer de app' : 'Stel een app in'}
      </ButtonLink>
    </Actions>
  </Card>
);

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
