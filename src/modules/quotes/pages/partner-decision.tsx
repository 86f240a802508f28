import { z } from 'zod';
import { formatDay, today } from '#kernel/days.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox, RadioGroup } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { acceptQuote } from '../commands/accept-quote.ts';
import { declineQuote } from '../commands/decline-quote.ts';
import { ROUTES } from '../domain.ts';
import { partnerNl, routeLabels } from '../messages.ts';
import { type Loaded, loadForMunicipality } from './load.ts';
import { yearlyText } from './state-badge.tsx';

const acceptForm = defineForm(
  z.object({
    signerName: field.text('Vul de naam in van wie akkoord geeft'),
    signerFunction: field.text('Vul de functie in'),
    mandate: field.text('Vul in namens wie en op grond van welk besluit'),
    route: field.oneOf(ROUTES, 'Kies opdracht of subsidie'),
    agreed: field.ticked('Zet een vinkje om akkoord te geven'),
    contentHash: z.string().default(''),
    _key: field.key(),
  }),
);
type AcceptState = typeof acceptForm.empty;
/** What stands in a form, and why it was refused, if it was. */
type Shown<S> = { state: S; refused?: string | true };

const declineForm = defineForm(
  z.object({ reason: field.text('Schrijf waarom u de offerte afwijst', 2_000), _key: field.key() }),
);
type DeclineState = typeof declineForm.empty;

const reasonIn = ({ refused }: Shown<unknown>): string | undefined => (refused === true ? undefined : refused);

const quotePath = (c: Request): string => `/partner/offertes/${idParam(c)}`;

/** The form with which the municipality gives its agreement; an offer that is not open shows itself instead, and says why. */
export async function acceptPage(c: Request) {
  const loaded = await loadForMunicipality(c);
  if (loaded.version.state !== 'sent' || loaded.expired) return c.redirect(quotePath(c), 303);
  const { actor } = c.var;
  const signerName = actor.kind === 'user' ? actor.name : '';
  return showAccept(c, loaded, {
    state: acceptForm.filled({ signerName, contentHash: loaded.version.contentHash ?? '' }),
  });
}

/** Accepts what was shown; a refusal comes back with everything that was typed. */
export async function acceptAction(c: Request) {
  const loaded = await loadForMunicipality(c);
  const data = acceptForm.parse(await c.req.formData());
  if (!data.ok) return showAccept(c, loaded, { state: data.state, refused: true });
  const { agreed: _, _key, ...signature } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => acceptQuote(ctx, { ...signature, versionId: loaded.version.id, baseUrl: c.var.config.baseUrl }),
    () => quotePath(c),
  );
  return outcome.ok
    ? outcome.response
    : showAccept(c, loaded, { state: data.state, refused: textOf(partnerNl, outcome.refusal) });
}

function showAccept(c: Request, loaded: Loaded, shown: Shown<AcceptState>) {
  const { version } = loaded;
  const { quoteNumber, number, municipality, validUntil } = version;
  const day = today(c.var.now());
  return respond(
    c,
    'partner',
    `Akkoord op offerte ${quoteNumber}`,
    <>
      <PageHead
        title="Akkoord geven"
        lead={`Offerte ${quoteNumber}, versie ${number}: ${yearlyText(version)}, geldig tot en met ${formatDay(validUntil)}.`}
        breadcrumbs={[
          { href: '/partner/offertes', label: 'Offertes' },
          { href: `/partner/offertes/${version.id}`, label: quoteNumber },
        ]}
      />
      <AcceptForm state={shown.state} refusal={reasonIn(shown)} municipality={municipality.name} day={formatDay(day)} />
    </>,
    shown.refused ? 422 : 200,
  );
}

type AcceptFormProps = { state: AcceptState; refusal: string | undefined; municipality: string; day: string };

const AcceptForm = ({ state, refusal, municipality, day }: AcceptFormProps) => (
  <Card title={`Namens de gemeente ${municipality}, ${day}`}>
    <Form>
      <ErrorSummary state={state} refusal={refusal} />
      <HiddenField state={state} name="contentHash" />
      <TextField state={state} name="signerName" label="Naam" autocomplete="name" required />
      <TextField state={state} name="signerFunction" label="Functie" autocomplete="organization-title" required />
      <TextField
        state={state}
        name="mandate"
        label="Mandaat"
        hint="Bijvoorbeeld: namens het college, mandaatbesluit 2025-118"
        required
      />
      <RadioGroup
        state={state}
        name="route"
        label="In welke vorm?"
        choices={ROUTES.map((value) => ({ value, label: routeLabels[value] }))}
        required
      />
      <Checkbox
        state={state}
        name="agreed"
        label="Wij gaan akkoord met deze versie van de offerte en de voorwaarden"
        required
      />
      <Actions>
        <Button>Geef akkoord</Button>
      </Actions>
    </Form>
  </Card>
);

/** The form with which the municipality declines; what was decided already shows itself instead. */
export async function declinePage(c: Request) {
  const loaded = await loadForMunicipality(c);
  return loaded.version.state === 'sent'
    ? showDecline(c, loaded, { state: declineForm.empty })
    : c.redirect(quotePath(c), 303);
}

export async function declineAction(c: Request) {
  const loaded = await loadForMunicipality(c);
  const data = declineForm.parse(await c.req.formData());
  if (!data.ok) return showDecline(c, loaded, { state: data.state, refused: true });
  const { reason, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => declineQuote(ctx, { versionId: loaded.version.id, reason, baseUrl: c.var.config.baseUrl }),
    () => quotePath(c),
  );
  return outcome.ok
    ? outcome.response
    : showDecline(c, loaded, { state: data.state, refused: textOf(partnerNl, outcome.refusal) });
}

function showDecline(c: Request, { version }: Loaded, shown: Shown<DeclineState>) {
  return respond(
    c,
    'partner',
    `Offerte ${version.quoteNumber} afwijzen`,
    <>
      <PageHead
        title="Offerte afwijzen"
        lead={`Offerte ${version.quoteNumber}, versie ${version.number}. Wilt u iets anders? Stel dan bij een dienst een ander aantal voor.`}
        breadcrumbs={[
          { href: '/partner/offertes', label: 'Offertes' },
          { href: `/partner/offertes/${version.id}`, label: version.quoteNumber },
        ]}
      />
      <Form>
        <ErrorSummary state={shown.state} refusal={reasonIn(shown)} />
        <TextArea state={shown.state} name="reason" label="Waarom wijst u de offerte af?" required maxlength={2_000} />
        <Actions>
          <Button kind="danger">Wijs af</Button>
          <ButtonLink href={`/partner/offertes/${version.id}`} kind="secondary">
            Terug
          </ButtonLink>
        </Actions>
      </Form>
    </>,
    shown.refused ? 422 : 200,
  );
}
