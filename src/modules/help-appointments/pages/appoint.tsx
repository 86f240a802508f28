import { z } from 'zod';
import { today } from '#kernel/days.ts';
import { defineForms, type FormState } from '#kernel/forms.ts';
import { change, found, type Request, read, submit } from '#kernel/http.ts';
import { languages } from '#kernel/languages.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { savedAt } from '#ui/saved-notice.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { findPoint } from '../../help-points/index.ts';
import { makeAppointment } from '../commands/make-appointment.ts';
import { halfDayOf } from '../domain.ts';
import { freeMoments } from '../free-moments.ts';
import { ownPath } from '../links.ts';
import type { AppointmentRefusal } from '../refusals.ts';
import { THEMES } from '../themes.ts';
import { AppointForm } from './appoint-form.tsx';
import { appointTexts } from './appoint-texts.ts';
import type { Offered, Spoken } from './offered.ts';
import { reachFields, reachOf } from './reach-fields.ts';

/** A household that needs help makes no more in an hour; a village hall behind one address hardly does. */
const LIMIT = { tries: 10, minutes: 60 };

const common = (t: Spoken['t'], field: Parameters<typeof reachFields>[0]) => ({
  theme: field.oneOf(THEMES, t.themeMissing),
  ...reachFields(field),
  taal: field.oneOf(languages, t.language),
  _key: field.key(),
});

const hasReach = ({ email, phone }: { email: string | null; phone: string | null }) => email !== null || phone !== null;
const reachFault = (t: Spoken['t']) => ({ path: ['email'], error: t.reachMissing });

const momentForms = defineForms(appointTexts, (t, field) =>
  z.object({ moment: field.text(t.momentMissing, 30), ...common(t, field) }).refine(hasReach, reachFault(t)),
);
const wishForms = defineForms(appointTexts, (t, field) =>
  z
    .object({ first: field.text(t.wishMissing, 30), second: field.optionalText(30), ...common(t, field) })
    .refine(hasReach, reachFault(t)),
);

async function offeredAt(c: Request): Promise<Offered> {
  return read(c, async ({ tx, now }) => {
    const point = found(await findPoint(tx, { slug: c.req.param('slug') ?? '' }), 'help point');
    found(point.closedOn === null || point.closedOn > today(now) || undefined, 'open help point');
    const moments = await freeMoments(tx, point.id, now);
    const wishes = point.byAppointment && (moments.length === 0 || c.req.query('wens') === '1');
    return { point, moments, way: wishes ? 'wish' : moments.length > 0 ? 'moment' : undefined };
  });
}

/** Where one chooses a moment, or half-days. */
export async function appointPage(c: Request, words: Spoken) {
  const state = momentForms[words.language].filled({ taal: words.language });
  return show(c, words, { offered: await offeredAt(c), state });
}

/** Makes the appointment and leads to the page of it. */
export async function appointAction(c: Request, words: Spoken) {
  const { t, language } = words;
  const offered = await offeredAt(c);
  const data = await c.req.formData();
  const isWish = data.has('first') || (offered.way === 'wish' && !data.has('moment'));
  const form = (isWish ? wishForms : momentForms)[language].parse(data);
  if (!form.ok) return show(c, words, { offered, state: form.state, status: 422 });
  if (!(await isWithinLimit(c)))
    return show(c, words, { offered, state: form.state, refusal: t.tooOften, status: 429 });
  const { theme, taal, _key, ...typed } = form.values;
  const asked = { pointId: offered.point.id, by: 'link', theme, language: taal, ...reachOf(typed) } as const;
  const when = 'first' in typed ? { wishes: wishesOf([typed.first, typed.second]) } : beginOf(typed.moment);
  const outcome = await submit(
    c,
    { _key },
    (ctx) => makeAppointment(ctx, { ...asked, when }),
    ({ id }) => savedAt(ownPath(c.var.box, { id, language })),
  );
  if (outcome.ok) return outcome.response;
  const again = await offeredAt(c);
  return show(c, words, { offered: again, state: form.state, refusal: refusalText(t, outcome.refusal), status: 422 });
}

async function isWithinLimit(c: Request): Promise<boolean> {
  const bucket = `help-appointment:${c.var.clientAddress}`;
  const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, LIMIT)));
  return counted.ok && counted.value;
}

const wishesOf = (codes: readonly (string | undefined)[]) => codes.flatMap((code) => halfDayOf(code ?? '') ?? []);

/** What is no moment is one that nobody offers. */
export function beginOf(typed: string): { begin: Date } {
  const begin = new Date(typed);
  return { begin: Number.isNaN(begin.getTime()) ? new Date(0) : begin };
}

/** What who comes reads of a refusal. */
export function refusalText(t: Spoken['t'], { code }: AppointmentRefusal): string {
  const texts: Record<typeof code, string> = {
    taken: t.taken,
    'no-wish': t.noWish,
    'too-many-open': t.tooManyOpen,
    'no-reach': t.reachMissing,
    'not-open': t.taken,
    stale: t.taken,
  };
  return texts[code];
}

type Shown = { offered: Offered; state: FormState; refusal?: string; status?: 422 | 429 };

function show(c: Request, words: Spoken, { offered, state, refusal, status }: Shown) {
  const { t, language, to } = words;
  const { point, way } = offered;
  const dutch = writtenInDutch(language);
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead
        language={language}
        title={t.title}
        lead={way && t.lead}
        breadcrumbs={[{ ...to(`/hulp/${point.slug}`), label: <span {...dutch}>{point.name}</span> }]}
      />
      <ErrorSummary state={state} refusal={refusal} />
      {way ? (
        <AppointForm offered={offered} state={state} words={words} day={today(c.var.now())} />
      ) : (
        <EmptyState title={t.none} action={<Link {...to(`/hulp/${point.slug}`)}>{t.toPoint}</Link>}>
          {t.noneText}
        </EmptyState>
      )}
    </>,
    status,
  );
}
