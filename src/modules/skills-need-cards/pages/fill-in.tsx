import { randomUUID } from 'node:crypto';
import { type FormState, withError } from '#kernel/forms.ts';
import { change, type Request, read } from '#kernel/http.ts';
import { isId } from '#kernel/id.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { fillInCard } from '../commands/fill-in-card.ts';
import { cardBehind, ownPath } from '../links.ts';
import { keptFor } from '../personal-data.ts';
import { listFields } from '../sql/fields.ts';
import { villageOf, villagesIn } from '../villages.ts';
import { type CardTexts, ContactGroup, fillInForms, TickFields } from './card-form.tsx';
import type { fillInTexts } from './fill-in-texts.ts';

type Spoken = Words<typeof fillInTexts>;

/** A school or a library with one address fills in many in an hour, and a machine thousands. */
const LIMIT = { tries: 40, minutes: 60 };

/** The card on which residents tick what they want help with. */
export const fillInPage = (c: Request, words: Spoken) => show(c, words, { state: fillInForms[words.language].empty });

/** Keeps the card. A machine is told the same, and nothing is kept. */
export async function fillInAction(c: Request, words: Spoken) {
  const { t, language, to } = words;
  const data = fillInForms[language].parse(await c.req.formData());
  if (!data.ok) return show(c, words, { state: data.state, status: 422 });
  const { website, consent, village, email, phone, fields: fieldNumbers, moments, _key: formId = '' } = data.values;
  const sent = to('/digiwijs/bedankt').href;
  if (website !== undefined) return c.redirect(sent, 303);
  const home = villageOf(await read(c, ({ tx }) => villagesIn(tx)), village);
  if (!home) return show(c, words, { state: withError(data.state, 'village', t.villageMissing), status: 422 });
  if (!isId(formId)) return show(c, words, { state: data.state, status: 422 });
  if (!(await mayFillIn(c))) return show(c, words, { state: data.state, refusal: t.tooOften, status: 429 });
  const contact = consent ? { email, phone } : undefined;
  const card = { ...home, fieldNumbers, moments, contact, language, formId };
  const outcome = await change(c, (ctx) => fillInCard(ctx, card));
  if (!outcome.ok) return show(c, words, { state: withError(data.state, 'fields', t.fieldsMissing), status: 422 });
  const token = ownPath(c.var.box, { id: formId, language }).split('/').at(-1);
  return c.redirect(contact ? `${sent}?kaart=${token}` : sent, 303);
}

async function mayFillIn(c: Request): Promise<boolean> {
  const counted = await change(c, async (ctx) =>
    ok(await withinLimit(ctx, `skills-need-card:${c.var.clientAddress}`, LIMIT)),
  );
  return counted.ok && counted.value;
}

/** Thanks; with the link to one's own card for who left contact. */
export function thanksPage(c: Request, { t, language, to }: Spoken) {
  const token = c.req.query('kaart') ?? '';
  const isKept = cardBehind(c.var.box, token) !== undefined;
  c.header('x-robots-tag', 'noindex, nofollow');
  return respond(
    c,
    'public',
    t.thanks,
    <>
      <PageHead title={t.thanks} lead={isKept ? t.thanksContact : t.thanksText} language={language} />
      <p>
        {isKept ? <Link {...to(`/digiwijs/${token}`)}>{t.ownCard}</Link> : <Link {...to('/agenda')}>{t.agenda}</Link>}
      </p>
    </>,
  );
}

type Shown = { state: FormState; refusal?: string; status?: 422 | 429 };

async function show(c: Request, { t, language }: Spoken, { state, refusal, status }: Shown) {
  const { fields, places, kept } = await read(c, async ({ tx }) => ({
    fields: (await listFields(tx)).filter(({ isRetired }) => !isRetired),
    places: await villagesIn(tx),
    kept: await keptFor(tx, language),
  }));
  return respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} lead={t.lead} language={language} />
      <Card>
        <Form formKey={randomUUID()}>
          <ErrorSummary state={state} refusal={refusal} />
          <TickFields state={state} t={t} language={language} fields={fields} places={places} />
          <ContactGroup state={state} t={t} kept={kept} />
          <EmptyField t={t} />
          <Actions>
            <Button>{t.submit}</Button>
          </Actions>
        </Form>
      </Card>
    </>,
    status,
  );
}

/** Out of sight and out of the order of tabs; who reads it anyway is told to leave it empty. */
const EmptyField = ({ t }: { t: CardTexts }) => (
  <div class="visually-hidden" aria-hidden="true">
    <label for="website">{t.leaveEmpty}</label>
    <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
);
