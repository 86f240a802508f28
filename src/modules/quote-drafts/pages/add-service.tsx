import type { FormState } from '#kernel/forms.ts';
import { found, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button, ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, Live } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { quantityQuestionsOf } from '../../calculations/index.ts';
import { LineFields, lineForm, type QuoteLine, ServiceContent, withChanges } from '../../quote-contents/index.ts';
import type { QuoteVersion } from '../../quotes/index.ts';
import type { Service } from '../../tariffs/index.ts';
import { addService } from '../commands/add-service.ts';
import { nl } from '../messages.ts';
import { newTotalText, PriceShift, type Refused, RefusedNotice, SeenFields, showNoDraft } from './draft-parts.tsx';
import { breadcrumbsOf, loadDraft } from './load.ts';

type Typed = ReturnType<typeof lineForm.typedIn>;
type Place = { readonly version: QuoteVersion; readonly service: Service };
/** What was typed: as a line when it makes sense, and what the quote is with it when that has a price. */
type Filled = { readonly state: FormState; readonly line: QuoteLine; readonly after: QuoteVersion | undefined };

async function load(c: Request): Promise<Place> {
  const version = await loadDraft(c);
  const service = version.edition.document.services.find(({ id }) => id === c.req.param('service'));
  return { version, service: found(service, 'service') };
}

const pathOf = ({ version, service }: Place): string => `/werk/offertes/${version.id}/diensten/${service.id}`;
const titleOf = ({ service }: Place): string => `Opnemen: ${service.title}`;

function fill({ version, service }: Place, raw: Typed): Filled {
  const { id } = service;
  const errors: Typed = {};
  const reason = raw[lineForm.fieldOf.reason(id)]?.trim().slice(0, 500) || null;
  const line: QuoteLine = { ...lineForm.read(service, version.facts, { raw, errors }), reason, goal: null };
  const lines = [...version.lines.filter(({ serviceId }) => serviceId !== id), line];
  const next = withChanges(version, { lines });
  if ('content' in next) return { state: lineForm.stateOf(raw, errors), line, after: next.content };
  const services = lines.map(({ serviceId }) => serviceId);
  const faults = lineForm.errorsOf(version, services, next.faults);
  return { state: lineForm.stateOf(raw, { ...faults, ...errors }), line, after: undefined };
}

const hasErrors = ({ state }: Filled): boolean => Object.keys(state.errors).length > 0;

/** A service that the draft does not have yet: its quantities from the facts, and what the quote costs with it. */
export async function addServicePage(c: Request) {
  const place = await load(c);
  const { version, service } = place;
  if (version.state !== 'draft') return showNoDraft(c, version, titleOf(place));
  const { serviceId, quantities, choice } = { serviceId: service.id, quantities: {}, choice: {} };
  const empty = { serviceId, quantities, choice, reason: null, goal: null };
  const filled = fill(place, lineForm.filled(service, version.facts, empty));
  return show(c, place, { filled: { ...filled, state: lineForm.stateOf(filled.state.raw as Typed) }, status: 200 });
}

/** The part of the page with the price of what is being typed, for the script. */
export async function addedPrice(c: Request) {
  const place = await load(c);
  const filled = fill(place, lineForm.typedIn(await c.req.formData()));
  return c.html(<Price place={place} filled={filled} />);
}

/** Takes the service in, or only shows its price when the button said so. */
export async function addServiceAction(c: Request) {
  const place = await load(c);
  const { version, service } = place;
  const raw = lineForm.typedIn(await c.req.formData());
  const filled = fill(place, raw);
  if (raw.only === 'calculate') return show(c, place, { filled, status: hasErrors(filled) ? 422 : 200 });
  if (version.state === 'draft' && hasErrors(filled)) return show(c, place, { filled, status: 422 });
  const shown = { versionId: version.id, version: Number(raw.version) || 0 };
  const isOnQuote = filled.after?.calculation.onQuote.some((part) => part.service === service.id);
  const outcome = await submit(
    c,
    { _key: raw._key },
    (ctx) => addService(ctx, { ...filled.line, ...shown }),
    () => (isOnQuote ? pathOf(place) : `/werk/offertes/${version.id}`),
  );
  if (outcome.ok) return outcome.response;
  const current = await load(c);
  const refused = { sentence: textOf(nl, outcome.refusal), seen: raw.seen ?? '' };
  return show(c, current, { filled: fill(current, raw), status: 422, refused });
}

type Shown = { filled: Filled; status: 200 | 422; refused?: Refused };

function show(c: Request, place: Place, { filled, status, refused }: Shown) {
  const { version, service } = place;
  const isIn = version.lines.some(({ serviceId }) => serviceId === service.id);
  return respond(
    c,
    'work',
    titleOf(place),
    <>
      <PageHead
        title={titleOf(place)}
        lead="De aantallen komen uit de gegevens waarop deze offerte rust. Pas ze aan als dat nodig is."
        breadcrumbs={[...breadcrumbsOf(version), { href: `/werk/offertes/${version.id}/diensten`, label: 'Diensten' }]}
      />
      <RefusedNotice version={version} refused={refused} />
      {isIn && <AlreadyIn version={version} />}
      {!isIn && version.state === 'draft' && <AddForm place={place} filled={filled} />}
    </>,
    status,
  );
}

const AddForm = ({ place, filled }: { place: Place; filled: Filled }) => {
  const { version, service } = place;
  const { state } = filled;
  const asksReason = quantityQuestionsOf(service, version.facts).some(({ fact }) => fact !== undefined);
  return (
    <Form liveUrl={`${pathOf(place)}/opname/prijs`}>
      <ErrorSummary state={state} />
      <SeenFields version={version} />
      <LineFields service={service} facts={version.facts} state={state} />
      {asksReason && (
        <TextField
          state={state}
          name={lineForm.fieldOf.reason(service.id)}
          label="Reden, als een aantal afwijkt"
          maxlength={500}
          width="full"
        />
      )}
      <Price place={place} filled={filled} />
      <Actions>
        <Button>Neem op in de offerte</Button>
        {lineForm.hasQuestions(service, version.facts) && (
          <Button kind="secondary" name="only" value="calculate">
            Reken uit
          </Button>
        )}
        <ButtonLink href={`/werk/offertes/${version.id}/diensten`} kind="secondary">
          Terug
        </ButtonLink>
      </Actions>
    </Form>
  );
};

const AlreadyIn = ({ version }: { version: QuoteVersion }) => (
  <EmptyState
    title="Deze dienst staat al in de offerte"
    action={<ButtonLink href={`/werk/offertes/${version.id}/bewerken`}>Wijzig de aantallen</ButtonLink>}
  />
);

const Price = ({ place: { version, service }, filled: { after } }: { place: Place; filled: Filled }) => (
  <Live status={newTotalText(after)}>
    <Card title="Wat de gemeente krijgt">
      {after ? <ServiceContent version={after} service={service} /> : <p>{service.description}</p>}
      <PriceShift now={version} after={after} />
    </Card>
  </Live>
);
