import { addYears, today } from '#kernel/days.ts';
import { withError } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { textOf } from '#kernel/result.ts';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { readableActivity } from '../../activities/index.ts';
import { type RecordRefusal, recordTestimonial } from '../commands/record-testimonial.ts';
import { testimonialTexts } from '../messages.ts';
import { placeChoices, placeIn } from '../places.ts';
import { addressOf } from '../readable-testimonial.ts';
import { getSettings } from '../sql/settings.ts';
import { type NewTestimonial, recordForm } from './record-form.ts';
import { TestimonialForm } from './testimonial-form.tsx';

type State = typeof recordForm.empty;
type Values = Extract<ReturnType<typeof recordForm.parse>, { ok: true }>['values'];

const load = (c: Request, activityId = c.req.query('activiteit') ?? ''): Promise<NewTestimonial> =>
  read(c, async (ctx) => {
    const { mostYears } = await getSettings(ctx.tx);
    const day = today(ctx.now);
    const activity = isId(activityId) ? await readableActivity(ctx, activityId) : undefined;
    return { places: await placeChoices(ctx), activity, mostYears, day, latest: addYears(day, mostYears) };
  });

/** A form for what somebody said or a photo, with the consent for it. */
export async function newTestimonialPage(c: Request) {
  const loaded = await load(c);
  const { activity, day, latest } = loaded;
  const state = recordForm.filled({
    place: activity?.branchId ?? activity?.municipalityCode ?? '',
    activity: activity?.id ?? '',
    ...{ happenedOn: day, consentedOn: day, endsOn: latest },
  });
  return show(c, loaded, { state });
}

/** Keeps it, and leads to its page. */
export async function recordAction(c: Request) {
  const data = await c.req.formData();
  const parsed = recordForm.parse(data);
  const loaded = await load(c, String(data.get('activity') ?? ''));
  if (!parsed.ok) return show(c, loaded, { state: parsed.state });
  const { values } = parsed;
  const sent = data.get('photo');
  const bytes = sent instanceof File && sent.size > 0 ? new Uint8Array(await sent.arrayBuffer()) : undefined;
  const outcome = await submit(
    c,
    values,
    (ctx) =>
      recordTestimonial(ctx, { ...recordOf(values, loaded), photo: bytes ? { bytes, alt: values.alt ?? '' } : null }),
    ({ id }) => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  const words = textOf(testimonialTexts, outcome.refusal);
  return show(c, loaded, { state: withError(parsed.state, fieldOf(outcome.refusal), words) });
}

const recordOf = ({ place, activity: _, ...values }: Values, { activity }: NewTestimonial) => ({
  ...{ place: placeIn(place), activityId: activity?.id ?? null },
  ...{ quote: values.quote ?? '', happenedOn: values.happenedOn },
  ...{ shownAs: values.shownAs, firstName: values.firstName ?? '', role: values.role ?? '' },
  ...{ means: values.means, givenBy: values.givenBy, uses: values.uses, reference: values.reference ?? '' },
  ...{ consentedOn: values.consentedOn, endsOn: values.endsOn },
});

/** Beside which field a refusal stands. */
const fieldOf = (refusal: RecordRefusal): keyof State['raw'] =>
  'field' in refusal ? refusal.field : FIELDS[refusal.code];

const FIELDS = {
  'nothing-to-show': 'quote',
  'no-first-name': 'firstName',
  'no-role': 'role',
  'no-alt': 'alt',
  'no-picture': 'photo',
  'consent-over': 'endsOn',
  'consent-too-long': 'endsOn',
  'activity-elsewhere': 'place',
} as const;

const show = (c: Request, loaded: NewTestimonial, { state }: { state: State }) =>
  respond(
    c,
    'work',
    'Uitspraak of foto vastleggen',
    <>
      <PageHead
        title="Uitspraak of foto vastleggen"
        lead="Leg alleen vast waarvoor iemand toestemming gaf. Geen achternaam en geen contactgegevens: het papier met de handtekening blijft in jullie eigen map."
        breadcrumbs={[{ href: '/werk/uitspraken', label: 'Uitspraken' }]}
      />
      <TestimonialForm state={state} loaded={loaded} />
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
