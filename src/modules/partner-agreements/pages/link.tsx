import { z } from 'zod';
import { formatDay, today } from '#kernel/days.ts';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { type Request, read, submit } from '#kernel/http.ts';
import { textOf } from '#kernel/result.ts';
import { hashOfToken } from '#kernel/token.ts';
import { Alert } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/choice-field.tsx';
import { TextArea, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form, HiddenField } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { acceptDraft } from '../commands/accept-draft.ts';
import { declineDraft } from '../commands/decline-draft.ts';
import { partnerNl } from '../messages.ts';
import { type Draft, draftOf } from '../queries.ts';
import { findDraft, findLink, type Link } from '../sql/drafts.ts';
import { DraftContents, DraftFacts } from './draft-view.tsx';

const acceptForm = defineForm(
  z.object({
    signerName: field.text('Vul in wie akkoord geeft'),
    signerFunction: field.text('Vul uw functie in'),
    agreed: field.ticked('Zet een vinkje om akkoord te geven'),
    contentHash: z.string().default(''),
    _key: field.key(),
  }),
);
const declineForm = defineForm(
  z.object({ reason: field.text('Schrijf waarom u de overeenkomst afwijst', 2_000), _key: field.key() }),
);
type Shown = { state: FormState; refusal?: string | undefined; status?: 422 };

/** Leads to no draft: whoever sees the address afterwards learns nothing. */
export const ANSWERED = '/overeenkomst-beantwoord';

const tokenIn = (c: Request): string => c.req.param('token') ?? '';
const pathIn = (c: Request): string => `/overeenkomst/${tokenIn(c)}`;

/** What the link in the address leads to; undefined for one that is forged, used, revoked or past its day. */
export const behindLink = (c: Request): Promise<{ link: Link; draft: Draft } | undefined> =>
  read(c, async ({ tx, now }) => {
    const link = await findLink(tx, hashOfToken(tokenIn(c)), today(now));
    const row = link && (await findDraft(tx, link.draftId));
    return row && { link, draft: await draftOf(tx, row) };
  });

/** The same for every link that does not work: it tells nobody whether there ever was one. */
export const linkGone = (c: Request) =>
  respond(
    c,
    'public',
    'Deze link werkt niet',
    <PageHead
      title="Deze link werkt niet (meer)"
      lead="Misschien is hij al gebruikt, vervangen of verlopen. Vraag de bibliotheek om een nieuwe link."
    />,
    404,
  );

/** Everything that the partner agrees to, with the form to agree. A link to read shows what was agreed. */
export async function linkPage(c: Request) {
  const behind = await behindLink(c);
  if (!behind) return linkGone(c);
  const { receiverName, contentHash } = behind.draft;
  const state = acceptForm.filled({ signerName: receiverName ?? '', contentHash: contentHash ?? '' });
  return show(c, behind, { state });
}

/** Agrees in the name of the partner. */
export async function acceptAction(c: Request) {
  const data = acceptForm.parse(await c.req.formData());
  if (!data.ok) return again(c, { state: data.state, status: 422 });
  const { signerName, signerFunction, contentHash, _key } = data.values;
  const { organisation, config } = c.var;
  const signed = { signerName, signerFunction, contentHash };
  const outcome = await submit(
    c,
    { _key },
    (ctx) => acceptDraft(ctx, { token: tokenIn(c), ...signed, organisation, baseUrl: config.baseUrl }),
    () => ANSWERED,
  );
  if (outcome.ok) return outcome.response;
  return again(c, { state: data.state, refusal: textOf(partnerNl, outcome.refusal), status: 422 });
}

async function again(c: Request, shown: Shown) {
  const behind = await behindLink(c);
  return behind?.link.purpose === 'answer' ? show(c, behind, shown) : linkGone(c);
}

function show(c: Request, { link, draft }: { link: Link; draft: Draft }, shown: Shown) {
  const { organisation } = c.var;
  const canAnswer = link.purpose === 'answer';
  return respond(
    c,
    'public',
    `Overeenkomst met ${organisation}`,
    <>
      <PageHead
        title={`Overeenkomst met ${organisation}`}
        lead={
          canAnswer
            ? `Lees wat wij met u willen afspreken. Geef daarna akkoord, of wijs af. Dat kan tot en met ${formatDay(link.validUntil)}.`
            : `U hebt akkoord gegeven. U kunt dit lezen tot en met ${formatDay(link.validUntil)}; bewaar daarom de PDF.`
        }
        actions={<a href={`${pathIn(c)}/overeenkomst.pdf`}>PDF</a>}
      />
      {draft.agreementId && <Alert kind="success" title="Er is akkoord gegeven" />}
      <Card title="Afspraak">
        <DraftFacts draft={draft} />
      </Card>
      <DraftContents draft={draft} />
      {canAnswer && <AcceptForm {...shown} draft={draft} path={pathIn(c)} />}
    </>,
    shown.status,
  );
}

const AcceptForm = ({ state, refusal, draft, path }: Shown & { draft: Draft; path: string }) => (
  <Card title={`Akkoord namens ${draft.partyName}`}>
    <Form action={path}>
      <ErrorSummary state={state} refusal={refusal} />
      <HiddenField state={state} name="contentHash" />
      <TextField state={state} name="signerName" label="Uw naam" autocomplete="name" required />
      <TextField state={state} name="signerFunction" label="Uw functie" autocomplete="organization-title" required />
      <Checkbox
        state={state}
        name="agreed"
        label={`Ik ga namens ${draft.partyName} akkoord met deze overeenkomst`}
        required
      />
      <Actions>
        <Button>Geef akkoord</Button>
        <a href={`${path}/afwijzing`}>Ik ga niet akkoord</a>
      </Actions>
    </Form>
  </Card>
);

export async function declinePage(c: Request) {
  const behind = await behindLink(c);
  return behind?.link.purpose === 'answer' ? showDecline(c, { state: declineForm.empty }) : linkGone(c);
}

/** Declines in the name of the partner, with the reason. */
export async function declineAction(c: Request) {
  const data = declineForm.parse(await c.req.formData());
  const behind = data.ok ? undefined : await behindLink(c);
  if (!data.ok)
    return behind?.link.purpose === 'answer' ? showDecline(c, { state: data.state, status: 422 }) : linkGone(c);
  const { reason, _key } = data.values;
  const outcome = await submit(
    c,
    { _key },
    (ctx) => declineDraft(ctx, { token: tokenIn(c), reason, baseUrl: c.var.config.baseUrl }),
    () => ANSWERED,
  );
  return outcome.ok ? outcome.response : linkGone(c);
}

const showDecline = (c: Request, { state, status }: Shown) =>
  respond(
    c,
    'public',
    'Overeenkomst afwijzen',
    <>
      <PageHead
        title="Overeenkomst afwijzen"
        lead="Wilt u iets anders afspreken? Schrijf het hier; de bibliotheek neemt contact met u op."
        breadcrumbs={[{ href: pathIn(c), label: 'Overeenkomst' }]}
      />
      <Card>
        <Form>
          <ErrorSummary state={state} />
          <TextArea state={state} name="reason" label="Waarom wijst u de overeenkomst af?" maxlength={2_000} required />
          <Actions>
            <Button kind="danger">Wijs af</Button>
            <a href={pathIn(c)}>Terug</a>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );

export const answeredPage = (c: Request) =>
  respond(
    c,
    'public',
    'Dank u wel',
    <PageHead
      title="Dank u wel voor uw antwoord"
      lead="De bibliotheek heeft het ontvangen. Gaf u akkoord? Dan krijgt u een mail met een link naar de overeenkomst."
    />,
  );
