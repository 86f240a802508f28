import { z } from 'zod';
import { timeOf } from '#kernel/clock-times.ts';
import { dayOf, formatInstant, formatWeekday } from '#kernel/days.ts';
import { defineForms, type FormState, withError } from '#kernel/forms.ts';
import { change, type Request, read, submit } from '#kernel/http.ts';
import { formatList, formatNumber, type Language } from '#kernel/languages.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert, type AlertKind } from '#ui/alert.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { branchOf } from '../../branches/index.ts';
import { bookingBehindLink, bookingSpeech, changeByBooker, type OwnBooking } from '../../room-bookings/index.ts';
import { findRoom } from '../../rooms/index.ts';
import { OwnChanges, Press } from './own-changes.tsx';
import { ownTexts } from './own-texts.ts';

const { doubledIn, leftOutText, priceText, refusalText, spanOf, whenOf, wordsIn } = bookingSpeech;

type Spoken = Words<typeof ownTexts>;

const moveForms = defineForms(ownTexts, (_t, field) =>
  z.object({ day: field.day(), from: field.time(), until: field.time(), _key: field.key() }),
);

/** Enough for who looks often, and none for guessing. */
const LIMIT = { tries: 60, minutes: 10 };

type BookerWish = Parameters<typeof changeByBooker>[1];
type Use = OwnBooking['coming'][number];
type Own = OwnBooking & { readonly room: string; readonly branch: string; readonly now: Date };

/** What the link leads to; undefined for one that we did not make. */
async function behind(c: Request): Promise<Own | undefined> {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `room-booking-link:${c.var.clientAddress}`, LIMIT)),
  );
  if (!counted.ok || !counted.value) return undefined;
  return read(c, async (ctx) => {
    const own = await bookingBehindLink(ctx, { box: c.var.box, token: c.req.param('token') ?? '' });
    if (!own) return undefined;
    const { name, street, town } = await branchOf(ctx.tx, own.booking);
    const room = (await findRoom(ctx.tx, own.booking.roomId))?.name ?? '';
    return { ...own, room, branch: `${name}, ${street}, ${town}`, now: ctx.now };
  });
}

/** One's own booking: what was booked, and what one can do with it. */
export async function ownPage(c: Request, words: Spoken) {
  const own = await behind(c);
  return own ? show(c, words, { own, state: moveForms[words.language].empty }) : gone(c, words);
}

/** Confirms, cancels, moves, or says whether they came. */
export async function ownAction(c: Request, words: Spoken) {
  const own = await behind(c);
  if (!own?.mayChange) return gone(c, words);
  const { language } = words;
  const data = await c.req.formData();
  const typed = (name: string): string => (data.get(name) ?? '').toString();
  const step = typed('doen');
  const form = moveForms[language].parse(data);
  let span: BookerWish['span'];
  if (step === 'move') {
    if (!form.ok) return show(c, words, { own, state: form.state, status: 422 });
    const typedSpan = spanOf(form.values, language);
    if ('field' in typedSpan)
      return show(c, words, { own, state: withError(form.state, typedSpan.field, typedSpan.text), status: 422 });
    span = typedSpan;
  }
  const useId = typed('useId') || typed('cancelId') || undefined;
  const wish: BookerWish = { id: own.booking.id, useId, step, span };
  const outcome = await submit(
    c,
    { _key: typed('_key') },
    (ctx) => changeByBooker(ctx, wish),
    () => c.req.path,
  );
  if (outcome.ok) return outcome.response;
  const { state } = form.ok ? form : { state: moveForms[language].empty };
  const shown = step === 'move' ? form.state : state;
  return show(c, words, { own, state: shown, refusal: refusalText(outcome.refusal, language), status: 422 });
}

const gone = (c: Request, { t, language }: Spoken) =>
  respond(c, 'public', t.gone, <PageHead title={t.gone} lead={t.goneText} language={language} />, 404);

const KINDS: Readonly<Partial<Record<OwnBooking['booking']['state'], AlertKind>>> = {
  confirmed: 'success',
  held: 'warning',
};

const spanOfUse = ({ beginsAt, endsAt }: Use) => ({ from: beginsAt, until: endsAt });

type Shown = { own: Own; state: FormState; refusal?: string; status?: 422 };

function show(c: Request, words: Spoken, { own, state, refusal, status }: Shown) {
  const { t, language } = words;
  const { booking, mayChange, now } = own;
  const { heldUntil } = booking;
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} language={language} />
      <ErrorSummary state={state} refusal={refusal} />
      <Alert kind={KINDS[booking.state] ?? 'info'} title={wordsIn(language).states[booking.state]} language={language}>
        {booking.state === 'held' && !mayChange && <p>{t.mailed}</p>}
        {heldUntil && <p>{wordsIn(language).until(formatInstant(heldUntil, language))}</p>}
        {booking.reason !== '' && <p>{wordsIn(language).reason(booking.reason)}</p>}
      </Alert>
      {mayChange && booking.state === 'held' && <Press to="confirm">{t.yes}</Press>}
      {mayChange && booking.stillAskedAt !== null && booking.state === 'confirmed' && (
        <Card title={t.stillYes}>
          <p>{wordsIn(words.language).stillComing}</p>
          <Press to="keep">{t.stillYes}</Press>
        </Card>
      )}
      <Facts own={own} words={words} />
      {own.canCancel && <OwnChanges own={own} words={words} state={state} />}
      {mayChange && <Came uses={booking.uses} words={words} now={now} />}
    </>,
    status,
  );
}

const Facts = ({ own, words }: { own: Own; words: Spoken }) => {
  const { booking, coming, priceCents, room, branch } = own;
  const { language } = words;
  const w = wordsIn(language);
  return (
    <Card>
      <DescriptionList
        language={language}
        items={[
          { term: w.room, details: <span {...writtenInDutch(language)}>{formatList([room, branch], 'nl')}</span> },
          {
            term: w.when,
            details: <Days uses={booking.uses} coming={coming} words={words} />,
          },
          { term: w.persons, details: String(booking.persons) },
          { term: w.price, details: priceText(priceCents, language) },
        ]}
      />
    </Card>
  );
};

/** So many days stand there at once; of more than these the next few do, and all when one asks. */
const AT_ONCE = 6;
const NEXT_FEW = 3;

type DaysProps = { uses: readonly Use[]; coming: readonly Use[]; words: Spoken };

const Days = ({ uses, coming, words: { t, language } }: DaysProps) => {
  const list = (some: readonly Use[]) => (
    <ul>
      {some.map((use) => (
        <li>{lineOf(use, language)}</li>
      ))}
    </ul>
  );
  if (uses.length <= AT_ONCE) return list(uses);
  return (
    <>
      {list(coming.slice(0, NEXT_FEW))}
      <details>
        <summary>{t.allDays(formatNumber(uses.length, language))}</summary>
        {list(uses)}
      </details>
    </>
  );
};

function lineOf(use: Use, language: Language): string {
  const when = whenOf(spanOfUse(use), language);
  if (use.leftOut !== null) return `${when}: ${leftOutText(use.leftOut, language)}`;
  if (use.state !== 'planned') return `${when}: ${wordsIn(language).cancelledDay}`;
  const { beginsAt, endsAt } = use;
  const typed = { day: dayOf(beginsAt), from: timeOf(beginsAt), until: timeOf(endsAt) };
  return [when, doubledIn(typed, language)].filter(Boolean).join('. ');
}

/** What was the last month, for the group to say whether it came. */
const Came = ({ uses, words: { t, language }, now }: { uses: readonly Use[]; words: Spoken; now: Date }) => {
  const last = uses.filter(({ state, endsAt }) => state === 'planned' && endsAt <= now).at(-1);
  if (!last) return null;
  const day = formatWeekday(dayOf(last.beginsAt), language);
  return (
    <Card title={t.cameTitle}>
      <Press to="came" useId={last.id} kind="secondary">
        {t.came(day)}
      </Press>
      <Press to="came-not" useId={last.id} kind="secondary">
        {t.cameNot(day)}
      </Press>
    </Card>
  );
};
