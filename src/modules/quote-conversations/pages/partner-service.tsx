import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { formatCents } from '#kernel/money.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form, Live } from '#ui/form.tsx';
import { Money } from '#ui/money.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { LineFields, lineForm, ServiceContent, withChanges } from '../../quote-contents/index.ts';
import { askQuestion } from '../commands/ask-question.ts';
import { proposeQuantity } from '../commands/propose-quantity.ts';
import { type Wanted, withLine } from '../domain.ts';
import { partnerNl } from '../messages.ts';
import { loadPlace, type Place } from './load.ts';
import { ProposalList, Thread } from './talk.tsx';

type Typed = ReturnType<typeof lineForm.typedIn>;

const questionForm = defineForm(z.object({ question: field.text('Schrijf uw vraag', 4_000), _key: field.key() }));

/** What stands in the two forms; the proposal as read, when there is one to price. */
type Typing = {
  question: FormState<'question' | '_key'>;
  proposal: FormState;
  proposed?: Wanted;
  refusal?: string;
};

type Shown = { place: Place; typing: Typing; status?: 200 | 422 };

const load = (c: Request): Promise<Place> => loadPlace(c, 'municipality');

function untouched({ version, service }: Place): Typing {
  const line = version.lines.find(({ serviceId }) => serviceId === service.id);
  return {
    question: questionForm.empty,
    proposal: lineForm.stateOf(line ? lineForm.filled(service, version.facts, line) : {}),
  };
}

const pathOf = ({ version, service }: Place): string => `/partner/offertes/${version.id}/diensten/${service.id}`;

/** One service of an offer: its content, what was said about it, a question, and another quantity with its price. */
export async function partnerServicePage(c: Request) {
  const place = await load(c);
  return show(c, { place, typing: untouched(place) });
}

/** Asks a question about the service. */
export async function askAction(c: Request) {
  const place = await load(c);
  const data = questionForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { place, typing: { ...untouched(place), question: data.state }, status: 422 });
  const { question: text, _key } = data.values;
  const input = { versionId: place.version.id, serviceId: place.service.id, text, baseUrl: c.var.config.baseUrl };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => askQuestion(ctx, input),
    () => pathOf(place),
  );
  if (outcome.ok) return outcome.response;
  const typing = { ...untouched(place), question: data.state, refusal: textOf(partnerNl, outcome.refusal) };
  return show(c, { place, typing, status: 422 });
}

/** Shows what another quantity would cost, or sends it to the library when the button said so. */
export async function proposeAction(c: Request) {
  const place = await load(c);
  const raw = lineForm.typedIn(await c.req.formData());
  const typing = { ...untouched(place), ...readProposal(place, raw) };
  if (Object.keys(typing.proposal.errors).length > 0 || !typing.proposed)
    return show(c, { place, typing, status: 422 });
  if (raw.only === 'calculate') return show(c, { place, typing });
  const { proposed } = typing;
  const input = { ...proposed, versionId: place.version.id, note: raw.note?.trim().slice(0, 2_000) || null };
  const outcome = await submit(
    c,
    { _key: raw._key },
    (ctx) => proposeQuantity(ctx, { ...input, baseUrl: c.var.config.baseUrl }),
    () => pathOf(place),
  );
  if (outcome.ok) return outcome.response;
  return show(c, { place, typing: { ...typing, refusal: textOf(partnerNl, outcome.refusal) }, status: 422 });
}

/** The part of the page that shows the price of what is being typed, for the script. */
export async function proposalPrice(c: Request) {
  const place = await load(c);
  return c.html(
    <ProposalPrice place={place} proposed={readProposal(place, lineForm.typedIn(await c.req.formData())).proposed} />,
  );
}

function readProposal({ version, service }: Place, raw: Typed): Pick<Typing, 'proposal' | 'proposed'> {
  const errors: Typed = {};
  const proposed = lineForm.read(service, version.facts, { raw, errors });
  const priced = withChanges(version, { lines: withLine(version.lines, proposed) });
  const faulty =
    'faults' in priced
      ? lineForm.errorsOf(
          version,
          version.lines.map(({ serviceId }) => serviceId),
          priced.faults,
        )
      : {};
  const proposal = lineForm.stateOf(raw, { ...faulty, ...errors });
  return Object.keys(proposal.errors).length > 0 ? { proposal } : { proposal, proposed };
}

function show(c: Request, { place, typing, status = 200 }: Shown) {
  const { version, service, messages, proposals } = place;
  const isOpen = place.isOffered && version.state === 'sent';
  return respond(
    c,
    'partner',
    service.title,
    <>
      <PageHead
        title={service.title}
        breadcrumbs={[
          { href: '/partner/offertes', label: 'Offertes' },
          { href: `/partner/offertes/${version.id}`, label: `${version.quoteNumber}, versie ${version.number}` },
        ]}
      />
      {typing.refusal && <ErrorSummary state={lineForm.stateOf({})} refusal={typing.refusal} />}
      {place.isOffered ? (
        <Card title="Wat u krijgt">
          <ServiceContent version={version} service={service} />
        </Card>
      ) : (
        <Alert>Deze dienst staat niet in deze versie. Wat erover is gezegd, blijft te lezen.</Alert>
      )}
      <section class="stack">
        <h2>Vragen en antwoorden</h2>
        <Thread messages={messages} />
        <ProposalList version={version} service={service} proposals={proposals} />
      </section>
      {isOpen && <QuestionForm place={place} state={typing.question} />}
      {isOpen && !place.expired && <ProposalForm place={place} typing={typing} />}
    </>,
    status,
  );
}

const QuestionForm = ({ place, state }: { place: Place; state: Typing['question'] }) => (
  <Card title="Stel een vraag">
    <Form action={`${pathOf(place)}/vragen`}>
      <ErrorSummary state={state} />
      <TextArea state={state} name="question" label="Uw vraag over deze dienst" required maxlength={4_000} />
      <Actions>
        <Button>Verstuur vraag</Button>
      </Actions>
    </Form>
  </Card>
);

const ProposalForm = ({ place, typing }: { place: Place; typing: Typing }) => {
  const { version, service } = place;
  const isLine = version.lines.some(({ serviceId }) => serviceId === service.id);
  if (!isLine || !lineForm.hasQuestions(service, version.facts)) return null;
  return (
    <Card title="Stel een ander aantal voor">
      <Form action={`${pathOf(place)}/voorstellen`} liveUrl={`${pathOf(place)}/prijs`}>
        <ErrorSummary state={typing.proposal} />
        <LineFields service={service} facts={version.facts} state={typing.proposal} />
        <TextArea state={typing.proposal} name="note" label="Toelichting" rows={2} maxlength={2_000} />
        <ProposalPrice place={place} proposed={typing.proposed} />
        <Actions>
          <Button>Verstuur voorstel</Button>
          <Button kind="secondary" name="only" value="calculate">
            Reken uit
          </Button>
        </Actions>
      </Form>
    </Card>
  );
};

/** What the whole offer would cost a year, beside what it costs now. */
const ProposalPrice = ({ place, proposed }: { place: Place; proposed: Wanted | undefined }) => {
  const { version } = place;
  const now = version.calculation.totals.municipality.annualCents;
  const priced = proposed && withChanges(version, { lines: withLine(version.lines, proposed) });
  const then = priced && 'content' in priced ? priced.content.calculation.totals.municipality.annualCents : undefined;
  return (
    <Live status={then === undefined ? '' : `Nieuw totaal ${formatCents(then)} per jaar`}>
      <DescriptionList
        items={[
          { term: 'Hele offerte nu, per jaar', details: <Money cents={now} /> },
          { term: 'Met uw voorstel, per jaar', details: <Money cents={then} missing="nog niet berekend" /> },
          {
            term: 'Verschil',
            details: <Money cents={then === undefined ? undefined : then - now} missing="nog niet berekend" />,
          },
        ]}
      />
    </Live>
  );
};
