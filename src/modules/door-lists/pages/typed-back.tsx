import { z } from 'zod';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { sessionWords } from '../../programme/index.ts';
import { typeLine } from '../commands/type-line.ts';
import { numbersText } from '../count-proposals.ts';
import { insideOf } from '../list.ts';
import { doorTexts } from '../messages.ts';
import { openDoor } from '../queries.ts';
import { listPaperRows } from '../sql/paper-rows.ts';
import { attendedOf } from '../tally.ts';
import { lineOf } from '../typed-line.ts';
import { addressOf, deviceOf, wayOf } from './way.ts';

const form = defineForm(
  z.object({ line: field.text('Typ de nummers die zijn aangekruist', 500), undo: field.ticked(), _key: field.key() }),
);

/** The numbers on paper typed one after the other: the cursor stands ready, Enter keeps, and the last line can be taken back. */
export async function typedBackPage(c: Request) {
  return show(c, {});
}

/** Marks the rows of one line, or takes them back. */
export async function typedBackAction(c: Request) {
  const data = form.parse(await c.req.formData());
  if (!data.ok) return show(c, { state: data.state });
  const sessionId = idParam(c);
  const { line, undo } = data.values;
  const address = `${addressOf(c)}/invoer`;
  const outcome = await submit(
    c,
    data.values,
    (ctx) => typeLine(ctx, { sessionId, device: deviceOf(c), line, isUndo: undo }),
    (typed) => `${address}?${undo ? 'terug' : 'getypt'}=${encodeURIComponent(lineOf(typed))}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, { state: withError(data.state, 'line', textOf(doorTexts, outcome.refusal)) });
}

async function show(c: Request, { state }: { state?: typeof form.empty }) {
  const { door, list, tally, rows } = await read(c, async (ctx) => ({
    ...(await openDoor(ctx, wayOf(c))),
    rows: await listPaperRows(ctx.tx, idParam(c)),
  }));
  const address = addressOf(c);
  const { inside, expected } = insideOf(list);
  return respond(
    c,
    'work',
    `Papieren deurlijst overtypen: ${door.title}`,
    <>
      <PageHead
        title="Papieren lijst overtypen"
        kicker={door.title}
        lead={sessionWords.moment(door.session)}
        breadcrumbs={[{ href: address, label: 'Deurlijst' }]}
      />
      <ErrorSummary state={state ?? form.empty} />
      <LastLine c={c} address={address} />
      {rows.length === 0 && <Alert>Er is nog geen lijst op papier gemaakt. Alleen k2 of v1 kan nu.</Alert>}
      <Form action={`${address}/invoer`}>
        <TextField
          state={state ?? form.empty}
          name="line"
          label="Welke nummers zijn aangekruist"
          hint="3 5 7-12 en dan Enter. Zonder aanmelding: k2 is twee kinderen, v1 is één volwassene"
          maxlength={500}
          autofocus
          required
        />
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
      <p class="door-counter" role="status">
        <strong>
          {inside} van {expected} binnen
        </strong>
        <span>Samen met wie zo binnenliep: {numbersText(attendedOf(tally))}</span>
      </p>
    </>,
    state ? 422 : 200,
  );
}

const LastLine = ({ c, address }: { c: Request; address: string }) => {
  const typed = c.req.query('getypt')?.slice(0, 500);
  const undone = c.req.query('terug');
  if (undone !== undefined) return <Alert kind="success" title="Teruggenomen" />;
  if (typed === undefined) return null;
  if (typed === '') return <Alert>Deze nummers waren al binnen.</Alert>;
  return (
    <Alert kind="success" title={`Binnen: ${typed}`}>
      <Form action={`${address}/invoer`}>
        <HiddenField name="line" value={typed} />
        <HiddenField name="undo" value="1" />
        <Actions>
          <Button kind="secondary" small>
            Neem terug
          </Button>
        </Actions>
      </Form>
    </Alert>
  );
};
