import type { FormState } from '#kernel/forms.ts';
import { withError } from '#kernel/forms.ts';
import { change, type Request, read, submit } from '#kernel/http.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import type { Choice } from '#ui/choice-field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { branchesFor } from '../../branches/index.ts';
import { askForPlace } from '../commands/ask-for-place.ts';
import { keptFor } from '../personal-data.ts';
import { askForms, EmptyField, WhoFields, WishFields, wishOf, withDaysFault } from './ask-form.tsx';
import type { askTexts } from './ask-texts.ts';
import type { ownTexts } from './own-texts.ts';

type Spoken = Words<typeof askTexts>;

/** Each request sends a mail to an address that we do not know yet: fewer than for most forms. */
const LIMIT = { tries: 10, minutes: 60 };

/** The form with which residents, groups and partners ask for a place in the programme. */
export const askPage = (c: Request, words: Spoken) => {
  const branch = new URL(c.req.url).searchParams.get('vestiging') ?? '';
  return show(c, words, { state: askForms[words.language].filled({ branch }) });
};

/** Takes the request down and mails a link to confirm it. A machine is told the same, and nothing is taken down. */
export async function askAction(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const data = askForms[language].parse(await c.req.formData());
  if (!data.ok) return show(c, words, { state: data.state, status: 422 });
  const { values, state } = data;
  const sent = to('/programma-aanvraag/verstuurd').href;
  if (values.website !== undefined) return c.redirect(sent, 303);
  const wish = wishOf(values, language);
  if ('field' in wish) return show(c, words, { state: withError(state, wish.field, wish.text), status: 422 });
  const branches = await branchChoices(c);
  if (!branches.some(({ value }) => value === wish.branchId))
    return show(c, words, { state: withError(state, 'branch', t.branchMissing), status: 422 });
  if (!(await mayAsk(c))) return show(c, words, { state, refusal: t.tooOften, status: 429 });
  const { kind, name, email } = values;
  const organisation = kind === 'resident' ? '' : (values.organisation ?? '');
  const asker = { askerKind: kind, organisation, contactName: name, contactEmail: email };
  const outcome = await submit(
    c,
    values,
    (ctx) => askForPlace(ctx, { ...wish, ...asker }),
    () => sent,
  );
  if (outcome.ok) return outcome.response;
  return show(c, words, { state: withDaysFault(state, outcome.refusal.code, t), status: 422 });
}

async function mayAsk(c: Request): Promise<boolean> {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `programme-request:${c.var.clientAddress}`, LIMIT)),
  );
  return counted.ok && counted.value;
}

const branchChoices = (c: Request): Promise<Choice[]> =>
  read(c, async (ctx) => (await branchesFor(ctx)).map(({ id, name }) => ({ value: id, label: name })));

type Shown = { state: FormState; refusal?: string; status?: 200 | 422 | 429 };

async function show(c: Request, { t, language }: Spoken, { state, refusal, status }: Shown) {
  const branches = await branchChoices(c);
  const kept = await read(c, ({ tx }) => keptFor(tx, language));
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} language={language} />
      <Card>
        <Form>
          <ErrorSummary state={state} refusal={refusal} />
          <WishFields state={state} t={t} branches={branches} />
          <WhoFields state={state} t={t} />
          <EmptyField t={t} />
          <p>{t.privacy(kept)}</p>
          <Actions>
            <Button>{t.submit}</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}

/** What everybody reads who sent the form. */
export const sentPage = (c: Request, { t, language }: Words<typeof ownTexts>) =>
  respond(c, 'public', t.sent, <PageHead title={t.sent} lead={t.sentText} language={language} />);
