import { idParam, type Request, read } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { sessionWords } from '../../programme/index.ts';
import type { DoorHousehold } from '../list.ts';
import { openDoor } from '../queries.ts';
import { listPaperRows, type PaperRow } from '../sql/paper-rows.ts';
import { personKey } from '../tally.ts';
import { addressOf, wayOf } from './way.ts';

type Line = { number: number | undefined; household: DoorHousehold; person: number; label: string; isFirst: boolean };

/** The door list on paper: a number and a box for each person, and room for who walks in. */
export async function paperPage(c: Request) {
  const { door, list, rows } = await read(c, async (ctx) => ({
    ...(await openDoor(ctx, wayOf(c))),
    rows: await listPaperRows(ctx.tx, idParam(c)),
  }));
  const lines = linesOf(list, rows);
  const address = addressOf(c);
  const moment = sessionWords.moment(door.session);
  const fresh = lines.filter(({ number }) => number === undefined).length;
  return respond(
    c,
    'work',
    {
      title: `Deurlijst op papier: ${door.title}`,
      head: <script type="module" src={asset('page-tools.js')} defer />,
    },
    <>
      <PageHead
        title="Deurlijst"
        kicker={door.title}
        lead={moment}
        breadcrumbs={[{ href: address, label: 'Deurlijst' }]}
        actions={
          <button type="button" class="button" data-tool="print" hidden>
            Print
          </button>
        }
      />
      {fresh > 0 && (
        <div class="door-fresh">
          <Alert kind="warning" title={fresh === 1 ? 'Er is 1 mens bijgekomen' : `Er zijn ${fresh} mensen bijgekomen`}>
            <Form action={`${address}/papier`}>
              <Actions>
                <Button small>Geef hun een nummer</Button>
              </Actions>
            </Form>
          </Alert>
        </div>
      )}
      <PaperTable lines={lines.filter(({ number }) => number !== undefined)} moment={moment} title={door.title} />
      <WalkInTable />
    </>,
  );
}

function linesOf(list: readonly DoorHousehold[], rows: readonly PaperRow[]): Line[] {
  const numbers = new Map(rows.map((row) => [personKey(row), row.number]));
  return list
    .filter(({ isExpected }) => isExpected)
    .flatMap((household) =>
      household.people.map(({ person, label }, index) => ({
        number: numbers.get(personKey({ registrationId: household.id, person })),
        ...{ household, person, label, isFirst: index === 0 },
      })),
    );
}

const PaperTable = ({ lines, moment, title }: { lines: readonly Line[]; moment: string; title: string }) => {
  const pays = lines.some(({ household }) => household.centsDue > 0);
  return (
    <div class="table-frame">
      <table class="door-paper">
        <caption>
          {title}, {moment}
        </caption>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">Er</th>
            <th scope="col">Naam</th>
            <th scope="col">Wie</th>
            {pays && <th scope="col">Nog te betalen</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ number, household, person, label, isFirst }) => (
            <tr>
              <td>{number}</td>
              <td>
                <span class="door-box" />
              </td>
              <th scope="row">
                <bdi>{household.name}</bdi>
              </th>
              <td>
                <bdi>{label}</bdi>
                {household.answers
                  .filter((answer) => answer.person === person || (answer.person === 0 && isFirst))
                  .map(({ question, answer }) => (
                    <p>
                      <bdi>{question}</bdi> <b dir="auto">{answer}</b>
                    </p>
                  ))}
              </td>
              {pays && <td>{isFirst && household.centsDue > 0 && formatCents(household.centsDue)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const WalkInTable = () => (
  <div class="table-frame door-tally">
    <table class="door-paper">
      <caption>Zonder aanmelding: zet een streepje voor ieder</caption>
      <thead>
        <tr>
          <th scope="col">Volwassenen</th>
          <th scope="col">Kinderen</th>
        </tr>
      </thead>
      <tbody>
        <tr class="door-room">
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  </div>
);
