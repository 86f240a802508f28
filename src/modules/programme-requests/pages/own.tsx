import { z } from 'zod';
import { formatInstant } from '#kernel/days.ts';
import { defineForms, type FormState, withError } from '#kernel/forms.ts';
import { change, type Request, read, submit } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Alert, type AlertKind } from '#ui/alert.tsx';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { TextArea } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { writtenInDutch } from '#ui/written-in-dutch.ts';
import { branchOf } from '../../branches/index.ts';
import { stateTextsFor } from '../address-texts.ts';
import { changeByAsker } from '../by-asker.ts';
import { isOpen, type RequestState } from '../kinds.ts';
import { readLink } from '../links.ts';
import { findRequest, listMessages, type Message, type ProgrammeRequest } from '../sql/requests.ts';
import { stateTexts } from '../state-texts.ts';
import { daysText } from '../words.ts';
import { ownTexts } from './own-texts.ts';

type Spoken = Words<typeof ownTexts>;

const forms = defineForms(ownTexts, (_t, field) =>
  z.object({ answer: field.optionalText(1000), doen: field.optionalText(20), _key: field.key() }),
);

/** Enough for who looks often, and none for guessing. */
const LIMIT = { tries: 60, minutes: 10 };

type Own = { readonly request: ProgrammeRequest; readonly messages: readonly Message[]; readonly branch: string };

/** What the link leads to; undefined for one that we did not make. */
async function behind(c: Request): Promise<Own | undefined> {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `programme-request-link:${c.var.clientAddress}`, LIMIT)),
  );
  const id = readLink(c.var.box, c.req.param('token') ?? '');
  if (!counted.ok || !counted.value || id === undefined) return undefined;
  return read(c, async ({ tx }) => {
    const request = await findRequest(tx, id);
    if (!request) return undefined;
    const { name, street, town } = await branchOf(tx, request);
    return { request, messages: await listMessages(tx, id), branch: `${name}, ${street}, ${town}` };
  });
}

/** One's own request: how it stands, and what one can do with it. */
export async function ownPage(c: Request, words: Spoken) {
  const own = await behind(c);
  return own ? show(c, words, { own, state: forms[words.language].empty }) : gone(c, words);
}

/** Confirms, answers or withdraws. */
export async function ownAction(c: Request, words: Spoken) {
  const own = await behind(c);
  if (!own) return gone(c, words);
  const { t, language } = words;
  const data = forms[language].parse(await c.req.formData());
  if (!data.ok) return show(c, words, { own, state: data.state, status: 422 });
  const { answer = '', doen = '' } = data.values;
  const wish = { id: own.request.id, step: doen, text: answer };
  const outcome = await submit(
    c,
    data.values,
    (ctx) => changeByAsker(ctx, wish),
    () => c.req.path,
  );
  if (outcome.ok) return outcome.response;
  if (outcome.refusal.code === 'no-text')
    return show(c, words, { own, state: withError(data.state, 'answer', t.answerMissing), status: 422 });
  return show(c, words, { own, state: data.state, refusal: t.notOpen, status: 422 });
}

const gone = (c: Request, { t, language }: Spoken) =>
  respond(c, 'public', t.gone, <PageHead title={t.gone} lead={t.goneText} language={language} />, 404);

const KINDS: Readonly<Partial<Record<RequestState, AlertKind>>> = {
  unconfirmed: 'warning',
  questioned: 'warning',
  approved: 'success',
};

type Shown = { own: Own; state: FormState; refusal?: string; status?: 422 };

function show(c: Request, words: Spoken, { own, state, refusal, status }: Shown) {
  const { t, language } = words;
  const { request } = own;
  const s = stateTextsFor({ ...request, language });
  const { confirmUntil, reason } = request;
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} language={language} />
      <ErrorSummary state={state} refusal={refusal} />
      <Alert kind={KINDS[request.state] ?? 'info'} title={s.states[request.state]} language={language}>
        {confirmUntil && <p>{s.until(formatInstant(confirmUntil, language))}</p>}
        {request.state === 'approved' && <p>{s.next}</p>}
        {reason !== '' && <p>{s.reason(reason)}</p>}
      </Alert>
      {request.state === 'unconfirmed' && <Press to="confirm">{t.yes}</Press>}
      <Talk own={own} words={words} state={state} />
      <Facts own={own} words={words} />
      {(isOpen(request.state) || request.state === 'unconfirmed') && (
        <Press to="withdraw" kind="danger" confirm={t.sure}>
          {t.withdraw}
        </Press>
      )}
    </>,
    status,
  );
}

const Facts = ({ own: { request, branch }, words: { t, language } }: { own: Own; words: Spoken }) => (
  <Card>
    <DescriptionList
      language={language}
      items={[
        { term: t.activity, details: request.title },
        { term: t.where, details: <span {...writtenInDutch(language)}>{branch}</span> },
        { term: t.when, details: daysText(request, language) },
      ]}
    />
  </Card>
);

const Talk = ({ own, words, state }: { own: Own; words: Spoken; state: FormState }) => {
  const { t, language } = words;
  const { request, messages } = own;
  if (messages.length === 0) return null;
  return (
    <Card>
      {messages.map(({ author, text }) => (
        <p dir="auto">
          <strong>{author === 'library' ? stateTexts[language].question : t.you}</strong> {text}
        </p>
      ))}
      {request.state === 'questioned' && (
        <Form>
          <TextArea state={state} name="answer" label={t.answer} maxlength={1000} required />
          <Actions>
            <Button name="doen" value="answer">
              {t.answerSubmit}
            </Button>
          </Actions>
        </Form>
      )}
    </Card>
  );
};

type PressProps = { to: string; kind?: 'primary' | 'danger'; confirm?: string; children?: unknown };

/** One button that does one thing. */
const Press = ({ to, kind = 'primary', confirm, children }: PressProps) => (
  <Form {...(confirm === undefined ? {} : { confirm })}>
    <Actions>
      <Button kind={kind} name="doen" value={to}>
        {children as string}
      </Button>
    </Actions>
  </Form>
);
