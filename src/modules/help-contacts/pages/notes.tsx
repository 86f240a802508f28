import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { asDay, formatDay } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { change, idParam, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import type { Telling } from '#kernel/telling-text.ts';
import { Alert } from '#ui/alert.tsx';
import { asset } from '#ui/assets.ts';
import { Actions, Button } from '#ui/button.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { reviewNote } from '../commands/review-note.ts';
import { switchNotes } from '../commands/switch-notes.ts';
import { MOST_SIGNS, writeNote } from '../commands/write-note.ts';
import { NOTE_DAYS } from '../jobs.ts';
import { tellingTexts } from '../messages.ts';
import { findSettings, listNotes, type Note } from '../sql/notes.ts';

const NOTES = '/werk/hulpcontacten/notities';

const form = defineForm(z.object({ id: z.string().default(''), text: field.text('Schrijf iets op.', MOST_SIGNS) }));

const mayReview = (c: Request): boolean => can(c.var.actor, 'help-contacts:edit-lists', {});

/** What fits in no list: to be written by helpers where that is on, and read through by the coordinator. */
export const notesPage = (c: Request) => show(c, { state: form.empty });

/** Keeps a note, or shows it again with what may not stand in it. */
export async function writeNoteAction(c: Request) {
  const parsed = form.parse(await c.req.formData());
  if (!parsed.ok) return show(c, { state: parsed.state, status: 422 });
  const { id, text } = parsed.values;
  const outcome = await change(c, (ctx) =>
    writeNote(ctx, { id: isId(id) && id[14] === '4' ? id : randomUUID(), text }),
  );
  if (outcome.ok) return show(c, { state: form.empty, isKept: true });
  const { refusal } = outcome;
  if (refusal.code === 'off') return show(c, { state: parsed.state, status: 422 });
  const why = refusal.tellings.map(textOf).join(' ');
  return show(c, { state: withError(parsed.state, 'text', why), status: 422 });
}

const textOf = (telling: Telling): string => tellingTexts[telling];

/** Marks a note as read through, or throws it away. */
export async function reviewNoteAction(c: Request) {
  const isFine = (await c.req.formData()).get('fine') === '1';
  await change(c, (ctx) => reviewNote(ctx, { id: idParam(c), isFine }));
  return c.redirect(NOTES, 303);
}

/** Switches notes on or off. Somebody else who just did so is not overruled: the page then shows how it stands. */
export async function switchNotesAction(c: Request) {
  const data = await c.req.formData();
  const version = field.version().parse(String(data.get('version')));
  await change(c, (ctx) => switchNotes(ctx, { takesNotes: data.get('on') === '1', version }));
  return c.redirect(NOTES, 303);
}

type Shown = { state: typeof form.empty; status?: 422; isKept?: boolean };

async function show(c: Request, { state, status, isKept }: Shown) {
  const { settings, notes } = await read(c, async ({ tx }) => ({
    settings: await findSettings(tx),
    notes: mayReview(c) ? await listNotes(tx) : [],
  }));
  return respond(
    c,
    'work',
    'Notities',
    <>
      <PageHead
        title="Notities"
        lead={`Wat in geen lijst past, zonder iets over wie het vroeg. Na ${NOTE_DAYS} dagen wissen we een notitie.`}
      />
      {settings.takesNotes && <ErrorSummary state={state} />}
      {isKept && <Alert kind="success">Dit is bewaard.</Alert>}
      {settings.takesNotes ? <NoteForm state={state} /> : <p>Notities staan uit. Kies anders uit de lijsten.</p>}
      {mayReview(c) && <Review notes={notes} settings={settings} />}
    </>,
    status,
  );
}

/** Without a key of its own: a key would keep its moment. */
const NoteForm = ({ state }: { state: typeof form.empty }) => (
  <form method="post" action={NOTES} class="form" novalidate data-telling {...tellingMarks()}>
    <HiddenField name="id" value={randomUUID()} />
    <TextArea
      state={state}
      name="text"
      label="Notitie"
      hint={`Hoogstens ${MOST_SIGNS} tekens. Geen namen, nummers of wachtwoorden.`}
      rows={3}
      maxlength={MOST_SIGNS}
      required
    />
    <p class="field-error" role="status" data-told />
    <Actions>
      <Button>Bewaar</Button>
    </Actions>
    <script type="module" src={asset('telling-note.js')} />
  </form>
);

const tellingMarks = (): Record<string, string> =>
  Object.fromEntries(Object.entries(tellingTexts).map(([telling, text]) => [`data-${telling}`, text]));

type ReviewProps = { notes: readonly Note[]; settings: { takesNotes: boolean; version: number } };

const Review = ({ notes, settings }: ReviewProps) => (
  <>
    <DataTable
      caption="Om na te lezen"
      rows={notes}
      columns={[
        { key: 'text', header: 'Notitie', rowHeader: true, cell: ({ text }) => text },
        { key: 'day', header: 'Dag', nowrap: true, cell: ({ writtenOn }) => formatDay(asDay(writtenOn)) },
        { key: 'state', header: 'Nagelezen', cell: ({ reviewed }) => (reviewed ? 'Ja' : 'Nog niet') },
        { key: 'do', header: 'Doen', cell: (note) => <ReviewForm note={note} /> },
      ]}
      empty={{ title: 'Geen notities', text: 'Er is niets om na te lezen.' }}
    />
    <form method="post" action={`${NOTES}/instelling`} class="form">
      <HiddenField name="version" value={settings.version} />
      <HiddenField name="on" value={settings.takesNotes ? '0' : '1'} />
      <Actions>
        <Button kind="secondary">{settings.takesNotes ? 'Zet notities uit' : 'Zet notities aan'}</Button>
      </Actions>
    </form>
  </>
);

const ReviewForm = ({ note: { id, reviewed } }: { note: Note }) => (
  <form method="post" action={`${NOTES}/${id}/oordeel`} class="actions">
    {!reviewed && (
      <Button kind="secondary" small name="fine" value="1">
        Nagelezen
      </Button>
    )}
    <Button kind="danger" small name="fine" value="0">
      Verwijder
    </Button>
  </form>
);
