import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { formatDay, today } from '#kernel/days.ts';
import { defineForm, field, withError } from '#kernel/forms.ts';
import { found, idParam, type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card, Columns } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { DateField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { branchOf } from '../../branches/index.ts';
import { findMunicipality } from '../../organisation/index.ts';
import { listAccountNames } from '../../people/index.ts';
import { withdrawConsent } from '../commands/withdraw-consent.ts';
import { testimonialTexts } from '../messages.ts';
import { addressOf, readableTestimonial, scopeOf } from '../readable-testimonial.ts';
import { findPhoto } from '../sql/photos.ts';
import type { Testimonial } from '../sql/testimonials.ts';
import { GIVER_WORDS, MEANS_WORDS, STATE_TONES, STATES, USE_WORDS } from '../words.ts';
import { nameIn } from './shown-as.ts';

const form = defineForm(z.object({ on: field.day(), _key: field.key() }));
type State = typeof form.empty;

type Loaded = {
  readonly testimonial: Testimonial;
  readonly where: string;
  readonly recorder: string;
  readonly mayEdit: boolean;
  readonly day: string;
};

const load = (c: Request): Promise<Loaded> =>
  read(c, async (ctx) => {
    const testimonial = await readableTestimonial(ctx, idParam(c));
    const { branchId, municipalityCode, recordedBy } = testimonial;
    const municipality = await findMunicipality(ctx.tx, municipalityCode);
    const branch = branchId === null ? undefined : await branchOf(ctx.tx, { branchId });
    const [recorder] = recordedBy === null ? [] : await listAccountNames(ctx.tx, [recordedBy]);
    return {
      testimonial,
      where: [branch?.name, municipality?.name].filter(Boolean).join(', '),
      recorder: recorder?.name ?? 'Het programma',
      mayEdit: can(ctx.actor, 'testimonials:edit', scopeOf(testimonial)),
      day: today(ctx.now),
    };
  });

/** The photo itself, as staff see it, whatever it may be used for. */
export async function photoFile(c: Request) {
  const photo = await read(c, async (ctx) => {
    const { id, state } = await readableTestimonial(ctx, idParam(c));
    return found(state === 'ended' ? undefined : await findPhoto(ctx.tx, id), 'photo');
  });
  return c.body(new Uint8Array(photo.bytes), 200, { 'content-type': photo.mediaType });
}

/** What was said or the photo, the consent for it, and the way to end that. */
export async function testimonialPage(c: Request) {
  const loaded = await load(c);
  return show(c, loaded, form.filled({ on: loaded.day }));
}

/** Withdraws the consent, and shows what is left. */
export async function withdrawAction(c: Request) {
  const loaded = await load(c);
  const parsed = form.parse(await c.req.formData());
  if (!parsed.ok) return show(c, loaded, parsed.state);
  const { id } = loaded.testimonial;
  const outcome = await submit(
    c,
    parsed.values,
    (ctx) => withdrawConsent(ctx, { id, on: parsed.values.on }),
    () => addressOf(id),
  );
  if (outcome.ok) return outcome.response;
  return show(c, loaded, withError(parsed.state, 'on', textOf(testimonialTexts, outcome.refusal)));
}

function show(c: Request, loaded: Loaded, state: State) {
  const { testimonial, mayEdit } = loaded;
  const title = `${kindOf(testimonial)} van ${formatDay(testimonial.happenedOn)}`;
  return respond(
    c,
    'work',
    title,
    <>
      <PageHead title={title} kicker={loaded.where} breadcrumbs={[{ href: '/werk/uitspraken', label: 'Uitspraken' }]} />
      <ErrorSummary state={state} />
      <Badges>
        <Badge tone={STATE_TONES[testimonial.state]}>{STATES[testimonial.state]}</Badge>
      </Badges>
      <Columns aside={<ConsentCard loaded={loaded} />}>
        <SaidCard testimonial={testimonial} />
        {mayEdit && testimonial.withdrawnOn === null && <WithdrawCard state={state} id={testimonial.id} />}
      </Columns>
    </>,
    Object.keys(state.errors).length > 0 ? 422 : 200,
  );
}

function kindOf({ wipedAt, quote }: Testimonial): string {
  if (wipedAt) return 'Uitspraak of foto';
  return quote === '' ? 'Foto' : 'Uitspraak';
}

const SaidCard = ({ testimonial }: { testimonial: Testimonial }) => {
  const { id, state, quote, photoId, alt, activityId } = testimonial;
  const isOver = state === 'ended' || state === 'withdrawn';
  return (
    <Card title={isOver ? 'Niet meer te zien' : 'Zo laten we het zien'}>
      {isOver ? (
        <Alert title="Er is geen toestemming meer">
          <p>Wat er is gezegd, de naam en de foto tonen we nergens meer. De dagen hiernaast blijven staan.</p>
        </Alert>
      ) : (
        <>
          {quote !== '' && (
            <blockquote dir="auto">
              <p>{quote}</p>
            </blockquote>
          )}
          {photoId && <img class="picture" src={`${addressOf(id)}/foto-bestand`} alt={alt} />}
          <p>
            <strong>{nameIn(testimonial)}</strong>
          </p>
        </>
      )}
      {activityId && (
        <p>
          <a href={`/werk/programma/${activityId}`}>Naar de activiteit</a>
        </p>
      )}
    </Card>
  );
};

const ConsentCard = ({ loaded: { testimonial, recorder } }: { loaded: Loaded }) => (
  <Card title="Toestemming">
    <DescriptionList
      items={[
        { term: 'Waarvoor', details: testimonial.uses.map((use) => USE_WORDS[use]).join(', ') },
        { term: 'Gegeven op', details: formatDay(testimonial.consentedOn) },
        { term: 'Geldt tot', details: formatDay(testimonial.endsOn) },
        { term: 'Gegeven door', details: GIVER_WORDS[testimonial.givenBy] },
        { term: 'Hoe', details: testimonial.means === 'in-person' ? 'Mondeling' : MEANS_WORDS[testimonial.means] },
        {
          term: testimonial.means === 'in-person' ? 'Was erbij en legde het vast' : 'Vastgelegd door',
          details: recorder,
        },
        { term: 'Kenmerk', details: testimonial.reference || 'Geen' },
        ...(testimonial.withdrawnOn ? [{ term: 'Ingetrokken op', details: formatDay(testimonial.withdrawnOn) }] : []),
      ]}
    />
  </Card>
);

const WithdrawCard = ({ state, id }: { state: State; id: string }) => (
  <Card title="Trek de toestemming in">
    <p>
      Doe dit als de bezoeker (of een ouder) erom vraagt, of als er iets verkeerd is vastgelegd. Een reden is niet
      nodig.
    </p>
    <ul>
      <li>De tekst, de voornaam, de omschrijving en de foto worden meteen gewist.</li>
      <li>Ze verdwijnen uit elk jaarbericht op het web en van de website, ook als het jaarbericht al af is.</li>
      <li>Wat al op papier is gedrukt, kunnen we niet terughalen. Sociale media moet je zelf nalopen.</li>
      <li>Alleen de dagen en het kenmerk blijven, om te laten zien dat er toestemming was.</li>
    </ul>
    <Form
      action={`${addressOf(id)}/intrekking`}
      confirm="Tekst, naam en foto nu wissen? Dit kan niet ongedaan worden gemaakt."
    >
      <DateField state={state} name="on" label="Toestemming ingetrokken op" required />
      <Actions>
        <Button kind="danger">Trek in en wis</Button>
      </Actions>
    </Form>
  </Card>
);
