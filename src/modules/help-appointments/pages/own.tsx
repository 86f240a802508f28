import { z } from 'zod';
import type { Moments } from '#kernel/clock-times.ts';
import { defineForms, type FormState } from '#kernel/forms.ts';
import { change, type Request, read, submit } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice, savedAt } from '#ui/saved-notice.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findPoint, type Point } from '../../help-points/index.ts';
import { isOpen } from '../changeable.ts';
import { cancelAppointment } from '../commands/cancel-appointment.ts';
import { moveAppointment } from '../commands/move-appointment.ts';
import { freeMoments } from '../free-moments.ts';
import { codeOf, idOfToken } from '../links.ts';
import { type Appointment, findAppointment } from '../sql.ts';
import { themeTexts } from '../theme-texts.ts';
import { halfDayText, momentText } from '../words.ts';
import { beginOf } from './appoint.tsx';
import { MomentFields } from './appoint-form.tsx';
import { appointTexts } from './appoint-texts.ts';
import type { ownTexts } from './own-texts.ts';

type Spoken = Words<typeof ownTexts>;

const forms = defineForms(appointTexts, (t, field) =>
  z.object({ moment: field.text(t.momentMissing, 30), doen: field.optionalText(10), _key: field.key() }),
);

/** Enough for who looks often, and none for guessing. */
const LIMIT = { tries: 60, minutes: 10 };

type Own = {
  readonly appointment: Appointment;
  readonly point: Point;
  readonly isOpen: boolean;
  readonly moments: readonly Moments[];
};

/** What the link leads to; undefined for one that we did not make, or of which everything was wiped. */
async function behind(c: Request): Promise<Own | undefined> {
  const bucket = `help-appointment-link:${c.var.clientAddress}`;
  const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, LIMIT)));
  const id = idOfToken(c.var.box, c.req.param('token') ?? '');
  if (!counted.ok || !counted.value || id === undefined) return undefined;
  return read(c, async ({ tx, now }) => {
    const appointment = await findAppointment(tx, id);
    const point = appointment && (await findPoint(tx, appointment.pointId));
    if (!appointment || !point) return undefined;
    return { appointment, point, isOpen: isOpen(appointment, now), moments: await freeMoments(tx, point.id, now) };
  });
}

/** One's own appointment, for who has the link. */
export async function ownPage(c: Request, words: Spoken) {
  const own = await behind(c);
  return own ? show(c, words, { own, state: forms[words.language].empty }) : gone(c, words);
}

/** Moves or cancels it. */
export async function ownAction(c: Request, words: Spoken) {
  const own = await behind(c);
  if (!own) return gone(c, words);
  const { t, language } = words;
  const { id } = own.appointment;
  const data = await c.req.formData();
  const form = forms[language].parse(data);
  const isCancelling = data.get('doen') === 'cancel';
  if (!isCancelling && !form.ok) return show(c, words, { own, state: form.state, status: 422 });
  const _key = String(data.get('_key') ?? '');
  const outcome = await submit(
    c,
    { _key },
    (ctx) =>
      isCancelling || !form.ok
        ? cancelAppointment(ctx, { id, by: 'link' })
        : moveAppointment(ctx, { id, by: 'link', ...beginOf(form.values.moment) }),
    () => savedAt(c.req.path),
  );
  if (outcome.ok) return outcome.response;
  const refusal = outcome.refusal.code === 'taken' ? appointTexts[language].taken : t.notOpen;
  return show(c, words, { own: (await behind(c)) ?? own, state: forms[language].empty, refusal, status: 422 });
}

const gone = (c: Request, { t, language, to }: Spoken) =>
  respond(
    c,
    'public',
    t.gone,
    <>
      <PageHead title={t.gone} lead={t.goneText} language={language} />
      <p>
        <Link {...to('/hulp')}>{t.again}</Link>
      </p>
    </>,
    404,
  );

type Shown = { own: Own; state: FormState; refusal?: string; status?: 422 };

function show(c: Request, words: Spoken, { own, state, refusal, status }: Shown) {
  const { t, language, to } = words;
  c.header('x-robots-tag', 'noindex, nofollow');
  c.header('referrer-policy', 'same-origin');
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} language={language} />
      <SavedNotice c={c} language={language}>
        {t.saved}
      </SavedNotice>
      <ErrorSummary state={state} refusal={refusal} />
      <Facts own={own} code={codeOf(c.var.box, own.appointment.id)} words={words} />
      {own.isOpen ? (
        <Changes own={own} state={state} words={words} />
      ) : (
        <p>
          <Link {...to(`/hulp/${own.point.slug}/afspraak`)}>{t.again}</Link>
        </p>
      )}
    </>,
    status,
  );
}

function standingOf({ appointment: { state }, isOpen: open }: Own, t: Spoken['t']) {
  if (state === 'cancelled') return { kind: 'warning', title: t.cancelled } as const;
  if (!open) return { kind: 'info', title: t.over } as const;
  return state === 'wished'
    ? ({ kind: 'info', title: t.wished } as const)
    : ({ kind: 'success', title: t.planned } as const);
}

const Facts = ({ own, code, words: { t, language } }: { own: Own; code: string; words: Spoken }) => {
  const { appointment, point } = own;
  const { beginsAt, wishes, theme, message } = appointment;
  const dutch = writtenInDutch(language);
  const when = beginsAt
    ? momentText({ from: beginsAt }, language)
    : wishes.map((each) => halfDayText(each, language)).join(' / ');
  const where = [point.name, point.whereName, point.street, point.town].filter(Boolean).join(', ');
  return (
    <>
      <Alert {...standingOf(own, t)} language={language}>
        {message !== '' && (
          <p>
            {t.message}: <bdi {...dutch}>{message}</bdi>
          </p>
        )}
        {own.isOpen && <p>{t.keepLink}</p>}
      </Alert>
      <Card>
        <DescriptionList
          language={language}
          items={[
            { term: t.when, details: when },
            { term: t.where, details: <span {...dutch}>{where}</span> },
            { term: t.theme, details: themeTexts[language][theme] },
            {
              term: t.code,
              details: (
                <bdi class="ticket-code" dir="ltr">
                  {code}
                </bdi>
              ),
            },
          ]}
        />
        {own.isOpen && <p>{t.codeText}</p>}
        {own.isOpen && <p>{t.bring}</p>}
        <p class="hint">{t.wiped}</p>
      </Card>
    </>
  );
};

const Changes = ({ own, state, words: { t, language } }: { own: Own; state: FormState; words: Spoken }) => (
  <>
    {own.moments.length > 0 && (
      <Card title={t.move}>
        <Form>
          <MomentFields state={state} moments={own.moments} language={language} label={appointTexts[language].moment} />
          <Actions>
            <Button kind="secondary" name="doen" value="move">
              {t.moveSubmit}
            </Button>
          </Actions>
        </Form>
      </Card>
    )}
    <Form confirm={t.sure}>
      <Actions>
        <Button kind="danger" name="doen" value="cancel">
          {t.cancel}
        </Button>
      </Actions>
    </Form>
  </>
);
