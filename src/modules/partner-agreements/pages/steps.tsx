import { z } from 'zod';
import { addDays, today } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DateField, EmailField, TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { sendDraft } from '../commands/send-draft.ts';
import { signOnPaper } from '../commands/sign-on-paper.ts';
import { withdrawDraft } from '../commands/withdraw-draft.ts';
import { nl } from '../messages.ts';
import type { Draft } from '../queries.ts';
import { wayTo } from './draft.tsx';
import { draftPath, editableDraft } from './editable-draft.ts';

/** So many days somebody has to answer, unless the sender chooses another day. */
const DAYS_TO_ANSWER = 60;

const sendForm = defineForm(
  z.object({
    receiverName: field.text('Vul in aan wie je het concept stuurt'),
    receiverEmail: field.email('Vul het e-mailadres in'),
    validUntil: field.day(),
    version: field.version(),
    _key: field.key(),
  }),
);
const paperForm = defineForm(
  z.object({
    signerName: field.text('Vul in wie er heeft getekend'),
    signerFunction: field.text('Vul de functie in'),
    signedOn: field.day(),
    scanName: field.text('Vul in hoe het bestand met de scan heet'),
    version: field.version(),
    _key: field.key(),
  }),
);
const withdrawForm = defineForm(
  z.object({ reason: field.text('Schrijf waarom je het concept intrekt', 500), _key: field.key() }),
);

type Shown<S> = { draft: Draft; state: S; refusal?: string; status?: 422 };

export async function sendPage(c: Request) {
  const draft = await editableDraft(c);
  const { receiverName, receiverEmail, version } = draft;
  const known = { receiverName: receiverName ?? '', receiverEmail: receiverEmail ?? '' };
  const validUntil = addDays(today(c.var.now()), DAYS_TO_ANSWER);
  return showSend(c, { draft, state: sendForm.filled({ ...known, validUntil, version: `${version}` }) });
}

export async function sendAction(c: Request) {
  const draft = await editableDraft(c);
  const data = sendForm.parse(await c.req.formData());
  if (!data.ok) return showSend(c, { draft, state: data.state, status: 422 });
  const { _key, ...sent } = data.values;
  const { organisation, config } = c.var;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => sendDraft(ctx, { ...sent, draftId: draft.id, organisation, baseUrl: config.baseUrl }),
    () => draftPath(draft),
  );
  if (outcome.ok) return outcome.response;
  return showSend(c, { draft, state: data.state, refusal: textOf(nl, outcome.refusal), status: 422 });
}

const showSend = (c: Request, { draft, state, refusal, status }: Shown<typeof sendForm.empty>) =>
  respond(
    c,
    'work',
    `Verstuur aan ${draft.partyName}`,
    <>
      <PageHead
        title="Verstuur het concept"
        lead="De ontvanger krijgt een persoonlijke link om te lezen en te antwoorden, zonder account. Een eerdere link werkt dan niet meer, en aan het concept verandert niets meer."
        breadcrumbs={wayTo(draft)}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <TextField state={state} name="receiverName" label="Naam van wie mag tekenen" required />
          <EmailField state={state} name="receiverEmail" label="E-mailadres" required />
          <DateField state={state} name="validUntil" label="Akkoord kan tot en met" required />
          <Actions>
            <Button>Verstuur</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );

export async function paperPage(c: Request) {
  const draft = await editableDraft(c);
  const { receiverName, version } = draft;
  return showPaper(c, { draft, state: paperForm.filled({ signerName: receiverName ?? '', version: `${version}` }) });
}

export async function paperAction(c: Request) {
  const draft = await editableDraft(c);
  const data = paperForm.parse(await c.req.formData());
  if (!data.ok) return showPaper(c, { draft, state: data.state, status: 422 });
  const { _key, ...signed } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => signOnPaper(ctx, { ...signed, draftId: draft.id }),
    ({ agreementId }) => `/werk/overeenkomsten/${agreementId}`,
  );
  if (outcome.ok) return outcome.response;
  return showPaper(c, { draft, state: data.state, refusal: textOf(nl, outcome.refusal), status: 422 });
}

const showPaper = (c: Request, { draft, state, refusal, status }: Shown<typeof paperForm.empty>) =>
  respond(
    c,
    'work',
    `Getekend door ${draft.partyName}`,
    <>
      <PageHead
        title="Op papier getekend"
        lead="De overeenkomst is daarna gesloten, met alles wat nu in het concept staat. Bewaar de scan in het archief van de bibliotheek."
        breadcrumbs={wayTo(draft)}
      />
      <Card>
        <Form confirm="De overeenkomst sluiten? Dit kun je niet terugdraaien.">
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" />
          <TextField state={state} name="signerName" label="Naam van wie tekende" required />
          <TextField state={state} name="signerFunction" label="Functie" required />
          <DateField state={state} name="signedOn" label="Dag waarop is getekend" required />
          <TextField state={state} name="scanName" label="Naam van het bestand met de scan" required />
          <Actions>
            <Button>Sluit de overeenkomst</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );

export const withdrawPage = async (c: Request) =>
  showWithdraw(c, { draft: await editableDraft(c), state: withdrawForm.empty });

export async function withdrawAction(c: Request) {
  const draft = await editableDraft(c);
  const data = withdrawForm.parse(await c.req.formData());
  if (!data.ok) return showWithdraw(c, { draft, state: data.state, status: 422 });
  const { _key, reason } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => withdrawDraft(ctx, { draftId: draft.id, reason }),
    () => draftPath(draft),
  );
  if (outcome.ok) return outcome.response;
  return showWithdraw(c, { draft, state: data.state, refusal: textOf(nl, outcome.refusal), status: 422 });
}

const showWithdraw = (c: Request, { draft, state, refusal, status }: Shown<FormState<'reason' | '_key'>>) =>
  respond(
    c,
    'work',
    `Trek het concept voor ${draft.partyName} in`,
    <>
      <PageHead
        title="Trek het concept in"
        lead="Een link die is verstuurd, werkt daarna niet meer."
        breadcrumbs={wayTo(draft)}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <TextArea state={state} name="reason" label="Reden" maxlength={500} required />
          <Actions>
            <Button kind="danger">Trek in</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
