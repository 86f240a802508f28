import { z } from 'zod';
import { defineForms, type FormState, withError } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Actions, Button } from '#ui/button.tsx';
import { TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { findOrganisation } from '../../organisation/index.ts';
import { askForLinks } from '../../registration-messages/index.ts';
import { ownIdOf } from '../own.ts';
import { AskAgain } from './lost-link-line.tsx';
import { type LostLinkTexts, lostLinkTexts } from './lost-link-texts.ts';

type Spoken = Words<typeof lostLinkTexts>;

/** One field for both: who signed up knows which it was. */
const forms = defineForms(lostLinkTexts, (t, field) =>
  z.object({ contact: field.text(t.noContact, 254), email: field.optionalEmail(), phone: field.optionalPhone() }),
);

/** Where who lost the link to a registration asks for it again. */
export const lostLinkPage = (c: Request, words: Spoken) =>
  c.req.query('verstuurd') === undefined ? show(c, words, { state: forms[words.language].empty }) : showSent(c, words);

/** Has the links sent. The answer is the same whether there are any or not. */
export async function lostLinkAction(c: Request, words: Spoken) {
  const { t, language } = words;
  const data = forms[language].parse(byKind(await c.req.formData()));
  if (!data.ok) return show(c, words, { state: atContact(data.state, t), status: 422 });
  const { email, phone } = data.values;
  const contact = email !== null ? { email } : { phone: phone ?? '' };
  const asked = { contact, clientAddress: c.var.clientAddress };
  const result = await change(c, (ctx) => askForLinks(ctx, asked));
  if (result.ok) return c.redirect(`${c.req.path}?verstuurd=ja`, 303);
  return show(c, words, { state: withError(data.state, 'contact', t.tooOften), status: 429 });
}

/** What was typed, also as the kind of contact that it must be. */
function byKind(data: FormData): FormData {
  const typed = String(data.get('contact') ?? '');
  data.set(typed.includes('@') ? 'email' : 'phone', typed);
  return data;
}

/** A faulty address or number stands in the one field that there is. */
const atContact = (state: FormState, t: LostLinkTexts): FormState => ({
  ...state,
  errors: { contact: state.errors.contact ?? state.errors.email ?? t.noContact },
});

type Shown = { readonly state: FormState; readonly status?: 422 | 429 };

function show(c: Request, { t, language }: Spoken, { state, status }: Shown) {
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead language={language} title={t.title} lead={t.lead} />
      <Form>
        <ErrorSummary state={state} />
        <TextField
          state={state}
          name="contact"
          label={t.contact}
          autocomplete="email"
          dir="ltr"
          maxlength={254}
          required
        />
        <Actions>
          <Button>{t.send}</Button>
        </Actions>
      </Form>
    </>,
    status,
  );
}

async function showSent(c: Request, { t, language }: Spoken) {
  const phone = (await read(c, ({ tx }) => findOrganisation(tx)))?.phone;
  return respond(
    c,
    'public',
    t.sentTitle,
    <>
      <PageHead language={language} title={t.sentTitle} lead={t.sent} />
      <p>
        {t.nothing} {phone && t.call(phone)}
      </p>
      <AskAgain language={language} />
    </>,
  );
}

type OwnPage<W> = (c: Request, words: W) => Response | Promise<Response>;

/** A page for who has the link of a registration; who has another one reads how to get it. */
export const forHousehold =
  <W extends { readonly language: Language }>(page: OwnPage<W>): OwnPage<W> =>
  (c, words) =>
    ownIdOf(c) === undefined ? showGone(c, words.language) : page(c, words);

function showGone(c: Request, language: Language) {
  const t: LostLinkTexts = lostLinkTexts[language];
  return respond(
    c,
    'public',
    t.gone,
    <>
      <PageHead language={language} title={t.gone} lead={t.goneText} />
      <AskAgain language={language} />
    </>,
    404,
  );
}
