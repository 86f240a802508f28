import { municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
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
      {sessions.length === 0 ? (
        <EmptyState title="Alles is afgesloten">Wat straks geweest is, verschijnt hier vanzelf.</EmptyState>
      ) : (
        <Cards>
          {sessions.map((session) => (
            <ToClose session={session} places={places} />
          ))}
        </Cards>
      )}
    </>,
  );
}

const ToClose = ({ session, places }: { session: ListedSession; places: Places }) => (
  <Card title={<a href={`/werk/bijeenkomsten/${session.id}`}>{session.title}</a>} meta={sessionWords.moment(session)}>
    <p>{sessionWords.where(session, places)}</p>
    <CountForm
      session={session}
      from="lijst"
      campaignId={session.campaignId}
      about={`${session.title}, ${sessionWords.moment(session)}`}
    />
  </Card>
);
