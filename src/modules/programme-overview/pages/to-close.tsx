import { municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { Alert } from '#ui/alert.tsx';
import { Card, Cards } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { CountForm, placesIn, sessionWords } from '../../programme/index.ts';
import { type ListedSession, listToClose } from '../sql.ts';
import { ProgrammeTabs } from './programme-tabs.tsx';

type Places = Awaited<ReturnType<typeof placesIn>>;

/** As many as one works through at a time; the next come when these are done. */
const AT_A_TIME = 30;

/** Sessions that are over and still have to be closed, each with its form. */
export async function toClosePage(c: Request) {
  const justClosed = c.req.query('afgesloten');
  const { sessions, places } = await read(c, async (ctx) => {
    const municipalities = municipalitiesFor(ctx.actor, 'programme:count');
    return {
      sessions: await listToClose(ctx.tx, { municipalities, now: ctx.now, limit: AT_A_TIME }),
      places: await placesIn(ctx, null),
    };
  });
  return respond(
    c,
    'work',
    'Nog af te sluiten',
    <>
      <PageHead
        title="Nog af te sluiten"
        lead="Deze bijeenkomsten zijn geweest. Vul in hoeveel mensen er waren. Leeg betekent: niet geteld."
        breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]}
      />
      <ProgrammeTabs c={c} />
      {justClosed !== undefined && isId(justClosed) && (
        <Alert kind="success">
          <p>
            De bijeenkomst is afgesloten. <a href={`/werk/bijeenkomsten/${justClosed}`}>Verbeter de aantallen</a>
          </p>
        </Alert>
      )}
      {sessions.length === 0 ? (
        <EmptyState title="Alles is afgesloten">Wat straks geweest is, verschijnt hier vanzelf.</EmptyState>
      ) : (
        <Cards>
          {sessions.map((session, index) => (
            <ToClose session={session} places={places} focused={justClosed !== undefined && index === 0} />
          ))}
        </Cards>
      )}
    </>,
  );
}

type ToCloseProps = { session: ListedSession; places: Places; focused: boolean };

/** Who closes one goes on with the first of what is left, without looking for it. */
const ToClose = ({ session, places, focused }: ToCloseProps) => (
  <Card title={<a href={`/werk/bijeenkomsten/${session.id}`}>{session.title}</a>} meta={sessionWords.moment(session)}>
    <p>{sessionWords.where(session, places)}</p>
    <CountForm
      session={session}
      from="lijst"
      campaignId={session.campaignId}
      focused={focused}
      about={`${session.title}, ${sessionWords.moment(session)}`}
    />
  </Card>
);
