import { parseTime } from '#kernel/clock-times.ts';
import { parseDay } from '#kernel/days.ts';
import { type FormState, withError } from '#kernel/forms.ts';
import { change, found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { branchOf } from '../../branches/index.ts';
import { type Equipment, listEquipment } from '../../equipment/index.ts';
import {
  agreementOn,
  BOOKER_KINDS,
  type BookRefusal,
  bookingPath,
  bookingSpeech,
  bookRoom,
  keptFor,
} from '../../room-bookings/index.ts';
import { findRoom, type Room, ruleOf } from '../../rooms/index.ts';
import { bookForms, spansOf, WhenFields, WhoFields, wishOf } from './book-form.tsx';
import type { bookTexts } from './book-texts.ts';

const { doubledIn, leftOutText, priceText, refusalText, tariffText, whenOf, wordsIn } = bookingSpeech;

type Spoken = Words<typeof bookTexts>;

/** Room for everybody behind one address of a library, and none for filling all rooms. */
const LIMIT = { tries: 30, minutes: 60 };

type ToAgree = Extract<BookRefusal, { code: 'to-agree' }>;
type Place = { room: Room; branchName: string; equipment: readonly Equipment[]; tariff: string; kept: string };
type Status = 200 | 422 | 429;
type Shown = { state: FormState; refusal?: string | undefined; waits: boolean; status?: Status };

/** The form to book a room, filled in with what was searched for. */
export async function bookPage(c: Request, words: Spoken) {
  const query = new URL(c.req.url).searchParams;
  const raw = Object.fromEntries(query.entries());
  const state = bookForms[words.language].filled({ voor: 'resident', ...raw });
  return show(c, words, { state, waits: query.get('wacht') === '1' });
}

/** Books it, or shows first what it costs and which days it takes. */
export async function bookAction(c: Request, words: Spoken) {
  const { language } = words;
  const roomId = idParam(c);
  const data = bookForms[language].parse(await c.req.formData());
  const waits = data.state.raw.wacht === '1';
  if (!data.ok) return show(c, words, { state: data.state, waits, status: 422 });
  const { values, state } = data;
  const typed = spansOf(values, state, language);
  if (!typed.ok) return show(c, words, { state: typed.state, waits, status: 422 });
  if (!(await mayBook(c))) return show(c, words, { state, waits, refusal: wordsIn(language).tooOften, status: 429 });
  const contact = { contactName: values.name, contactEmail: values.email, language };
  const wish = { ...wishOf(values, roomId), ...contact, spans: typed.spans, agreed: values.agreed, waits };
  const outcome = await submit(
    c,
    values,
    (ctx) => bookRoom(ctx, { ...wish, at: 'public' }),
    ({ id }) => bookingPath(c.var.box, { id, language }, values.email === null ? 'own' : 'shown'),
  );
  if (outcome.ok) return outcome.response;
  const { refusal } = outcome;
  if (refusal.code === 'to-agree') return check(c, words, { state, offer: refusal });
  return show(c, words, { ...refused({ state, waits }, refusal, words), status: 422 });
}

async function mayBook(c: Request): Promise<boolean> {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `room-booking:${c.var.clientAddress}`, LIMIT)),
  );
  return counted.ok && counted.value;
}

/** Beside the field that it is about, where there is one. A room that is taken can be waited for. */
function refused(
  { state, waits }: Shown,
  refusal: Exclude<BookRefusal, { code: 'to-agree' }>,
  { language }: Spoken,
): Shown {
  const text = refusalText(refusal, language);
  const isOnce = state.raw.rhythm === 'once';
  if (refusal.code === 'taken') return { state, refusal: text, waits: isOnce };
  if (refusal.code === 'no-contact') return { state: withError(state, 'email', text), waits };
  if (refusal.code === 'not-enough-pieces') return { state: withError(state, 'pieces', text), waits };
  if (refusal.code !== 'against-rules') return { state, refusal: text, waits };
  const [breach] = refusal.breaches;
  const name = breach?.code === 'too-small' ? 'personen' : breach?.code === 'outside-hours' ? 'from' : 'day';
  return { state: withError(state, breach?.code === 'not-for-you' ? 'voor' : name, text), waits };
}

const placeOf = (c: Request, { language }: Spoken, userKind: string | undefined): Promise<Place> =>
  read(c, async ({ tx }) => {
    const id = idParam(c);
    const room = found(await findRoom(tx, id), `room ${id}`);
    found(room.archivedOn === null ? room : undefined, `room ${id}`);
    const branch = await branchOf(tx, room);
    const equipment = (await listEquipment(tx, [branch.id])).filter(({ archivedOn }) => archivedOn === null);
    const rule = await ruleOf(tx, BOOKER_KINDS.find((kind) => kind === userKind) ?? 'resident', room.id);
    const kept = await keptFor(tx, language);
    return { room, branchName: branch.name, equipment, tariff: tariffText(rule, language), kept };
  });

async function show(c: Request, words: Spoken, { state, refusal, waits, status }: Shown) {
  const { t, language } = words;
  const { room, branchName, equipment, tariff, kept } = await placeOf(c, words, state.raw.voor);
  const note = refusal === undefined ? noteOf(state, words) : undefined;
  return respond(
    c,
    'public',
    t.title,
    <>
      <RoomHead words={words} title={t.title} room={room} branchName={branchName} />
      <p>
        {wordsIn(language).price}: {tariff}
      </p>
      {waits && (
        <Alert language={language}>
          <p>{t.waitNote}</p>
        </Alert>
      )}
      {note && (
        <Alert language={language}>
          <p>{note}</p>
        </Alert>
      )}
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          {waits && <input type="hidden" name="wacht" value="1" />}
          <WhenFields state={state} t={t} language={language} equipment={equipment} />
          <WhoFields state={state} t={t} language={language} />
          <p>{t.privacy(kept)}</p>
          <Actions>
            <Button>{waits ? t.waitSubmit : t.submit}</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}

/** A time that comes twice is told as soon as it is known. */
function noteOf(state: FormState, { language }: Spoken): string | undefined {
  const { day = '', from = '', until = '' } = state.raw;
  const typed = { day: parseDay(day), from: parseTime(from), until: parseTime(until) };
  return typed.day && typed.from && typed.until
    ? doubledIn({ day: typed.day, from: typed.from, until: typed.until }, language)
    : undefined;
}

type HeadProps = { words: Spoken; title: string; room: Room; branchName: string };

const RoomHead = ({ words: { language, to }, title, room, branchName }: HeadProps) => (
  <PageHead
    title={title}
    kicker={
      <span {...writtenInDutch(language)}>
        {room.name}, {branchName}
      </span>
    }
    breadcrumbs={[{ ...to('/ruimtes'), label: wordsIn(language).room }]}
    language={language}
  />
);

const TRAVELS = [
  ...['day', 'from', 'until', 'personen', 'voor', 'purpose', 'organisation', 'phone', 'also', 'pieces'],
  ...['social', 'rhythm', 'lastDay', 'name', 'email'],
];

/** What they say yes to: every day with its price, and the days that cannot be. */
async function check(c: Request, words: Spoken, { state, offer }: { state: FormState; offer: ToAgree }) {
  const { t, language } = words;
  const { room, branchName } = await placeOf(c, words, state.raw.voor);
  const planned = offer.uses.filter((use) => use.state === 'planned');
  return respond(
    c,
    'public',
    t.check,
    <>
      <RoomHead words={words} title={t.check} room={room} branchName={branchName} />
      <Card>
        <ul>
          {offer.uses.map(({ beginsAt, endsAt, leftOut, priceCents }) => (
            <li>
              {whenOf({ from: beginsAt, until: endsAt }, language)}
              {': '}
              {leftOut === null ? priceText(priceCents, language) : leftOutText(leftOut, language)}
            </li>
          ))}
        </ul>
        <p>
          <strong>
            {t.total}: {priceText(offer.priceCents, language)}
          </strong>
        </p>
        <Form>
          {TRAVELS.map((name) => (
            <HiddenField state={state} name={name} />
          ))}
          <input type="hidden" name="agreed" value={agreementOn(planned.length, offer.priceCents)} />
          <Actions>
            <Button>{t.agree}</Button>
          </Actions>
        </Form>
      </Card>
    </>,
  );
}
