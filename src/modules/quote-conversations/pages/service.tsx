import { z } from 'zod';
import { can } from '#kernel/access.ts';
import { defineForm, field } from '#kernel/forms.ts';
import { idParam, type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { ServiceContent } from '../../quote-contents/index.ts';
import { PriceForm } from '../../quote-drafts/index.ts';
import { answerQuestion } from '../commands/answer-question.ts';
import { takeOverProposal } from '../commands/take-over-proposal.ts';
import { turnDownProposal } from '../commands/turn-down-proposal.ts';
import { nl } from '../messages.ts';
import type { Proposal } from '../sql.ts';
import { loadPlace, type Place } from './load.ts';
import { ProposalList, Thread } from './talk.tsx';

const answerForm = defineForm(z.object({ answer: field.text('Schrijf een antwoord', 4_000), _key: field.key() }));
const turnDownForm = defineForm(z.object({ reason: field.text('Schrijf waarom niet', 2_000), _key: field.key() }));
/** What stands in the form for an answer, and why something was refused. */
type Typing = { answer: typeof answerForm.empty; refusal?: string | undefined };
const UNTOUCHED: Typing = { answer: answerForm.empty };

type Shown = { place: Place; typing: Typing; status?: 200 | 422 };

const load = (c: Request): Promise<Place> => loadPlace(c, 'library');

const pathOf = ({ version, service }: Place): string => `/werk/offertes/${version.id}/diensten/${service.id}`;

/** One service of a quote for staff: its content, prices to fill in, and the talk with the municipality. */
export const servicePage = async (c: Request) => show(c, { place: await load(c), typing: UNTOUCHED });

/** Answers the municipality. */
export async function answerAction(c: Request) {
  const place = await load(c);
  const data = answerForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { place, typing: { ...UNTOUCHED, answer: data.state }, status: 422 });
  const { answer: text, _key } = data.values;
  const input = { versionId: place.version.id, serviceId: place.service.id, text, baseUrl: c.var.config.baseUrl };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => answerQuestion(ctx, input),
    () => pathOf(place),
  );
  if (outcome.ok) return outcome.response;
  return show(c, {
    place,
    typing: { ...UNTOUCHED, answer: data.state, refusal: textOf(nl, outcome.refusal) },
    status: 422,
  });
}

/** Takes a proposal into the next version, and opens that. */
export async function takeOverAction(c: Request) {
  const place = await load(c);
  const _key = String((await c.req.formData()).get('_key') ?? '');
  const input = { versionId: place.version.id, proposalId: idParam(c, 'proposal'), baseUrl: c.var.config.baseUrl };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => takeOverProposal(ctx, input),
    ({ versionId }) => `/werk/offertes/${versionId}`,
  );
  if (outcome.ok) return outcome.response;
  return show(c, { place: await load(c), typing: { ...UNTOUCHED, refusal: textOf(nl, outcome.refusal) }, status: 422 });
}

/** Turns a proposal down, with the reason. */
export async function turnDownAction(c: Request) {
  const place = await load(c);
  const data = turnDownForm.parse(await c.req.formData());
  if (!data.ok) return show(c, { place, typing: { ...UNTOUCHED, refusal: data.state.errors.reason }, status: 422 });
  const { reason, _key } = data.values;
  const input = { versionId: place.version.id, proposalId: idParam(c, 'proposal'), reason };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => turnDownProposal(ctx, { ...input, baseUrl: c.var.config.baseUrl }),
    () => pathOf(place),
  );
  if (outcome.ok) return outcome.response;
  return show(c, { place: await load(c), typing: { ...UNTOUCHED, refusal: textOf(nl, outcome.refusal) }, status: 422 });
}

function show(c: Request, { place, typing, status = 200 }: Shown) {
  const { version, service, messages, proposals, previous } = place;
  const mayEdit = can(c.var.actor, 'quotes:edit', { municipality: version.municipality.code });
  return respond(
    c,
    'work',
    service.title,
    <>
      <PageHead
        title={service.title}
        breadcrumbs={[
          { href: '/werk/offertes', label: 'Offertes' },
          { href: `/werk/offertes/${version.id}`, label: `${version.quoteNumber}, versie ${version.number}` },
        ]}
      />
      {typing.refusal && (
        <Alert kind="error" title="Dat ging niet">
          {typing.refusal}
        </Alert>
      )}
      {place.isOffered ? (
        <Card title="Wat de gemeente krijgt">
          <ServiceContent version={version} service={service} />
        </Card>
      ) : (
        <Alert>Deze dienst staat niet in deze versie. Wat erover is gezegd, blijft te lezen.</Alert>
      )}
      {mayEdit && version.state === 'draft' && <PriceForm version={version} service={service} />}
      <section class="stack">
        <h2>Gesprek met de gemeente</h2>
        <Thread messages={messages} />
        <ProposalList
          version={version}
          service={service}
          proposals={proposals}
          actions={(proposal) => mayEdit && <Decide place={place} proposal={proposal} />}
        />
      </section>
      {mayEdit && place.isOffered && version.sentAt && <AnswerForm place={place} state={typing.answer} />}
      {mayEdit && !version.sentAt && previous && (
        <p>
          Antwoord geven doe je bij de versie die de gemeente heeft:{' '}
          <a href={`/werk/offertes/${previous.id}/diensten/${service.id}`}>versie {previous.number}</a>.
        </p>
      )}
    </>,
    status,
  );
}

/** Decides on a proposal, about whichever version it was made; only what the municipality still has can be taken over. */
const Decide = ({ place: { version, service }, proposal: { id, versionId } }: { place: Place; proposal: Proposal }) => {
  const path = `/werk/offertes/${versionId}/diensten/${service.id}/voorstellen/${id}`;
  return (
    <>
      {versionId === version.id && (
        <Form action={`${path}/overname`}>
          <Actions>
            <Button>Neem over in een nieuwe versie</Button>
          </Actions>
        </Form>
      )}
      <Form action={`${path}/afwijzing`}>
        <TextArea
          state={turnDownForm.empty}
          name="reason"
          id={`reason-${id}`}
          label="Waarom neem je het niet over?"
          rows={2}
          maxlength={2_000}
          required
        />
        <Actions>
          <Button kind="secondary">Neem niet over</Button>
        </Actions>
      </Form>
    </>
  );
};

const AnswerForm = ({ place, state }: { place: Place; state: Typing['answer'] }) => (
  <Card title="Antwoord geven">
    <Form action={`${pathOf(place)}/antwoorden`}>
      <ErrorSummary state={state} />
      <TextArea state={state} name="answer" label="Antwoord aan de gemeente" required maxlength={4_000} />
      <Actions>
        <Button>Verstuur antwoord</Button>
      </Actions>
    </Form>
  </Card>
);
