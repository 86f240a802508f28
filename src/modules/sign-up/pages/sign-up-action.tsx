import { hashOf } from '#kernel/content-hash.ts';
import type { FormState } from '#kernel/forms.ts';
import { change, type Request } from '#kernel/http.ts';
import { newId } from '#kernel/id.ts';
import { pathIn } from '#kernel/languages.ts';
import { withinLimit } from '#kernel/rate-limit.ts';
import { ok } from '#kernel/result.ts';
import { register } from '../../registrations/index.ts';
import { readWish } from '../wish.ts';
import type { Filled, Spoken } from './filled.ts';
import { refused } from './refused.ts';
import { answerSignUp, loadOffer } from './sign-up.tsx';
import { signUpForms } from './sign-up-form.ts';
import { standingOf } from './standing.tsx';
import { type StandingTexts, standingTexts } from './standing-texts.ts';

/** Room for some classes behind the address of a school, and none for a flood. */
const LIMIT = { tries: 150, minutes: 10 };

/** Signs a household up, and leads to its own registration; otherwise the form comes back with what was typed. */
export async function signUpAction(c: Request, words: Spoken) {
  const { language } = words;
  const t: StandingTexts = standingTexts[language];
  const offer = await loadOffer(c, words);
  const parsed = signUpForms[language].parse(await c.req.formData());
  const state: FormState = parsed.state;
  const { choice, errors, ...wish } = readWish(state.raw, offer, t);
  const again = (filled: Omit<Filled, 'persons'>, status: 422 | 429 = 422) =>
    answerSignUp(c, words, { offer, filled: { persons: wish.persons.length, ...filled }, status });
  if (state.raw.homepage)
    return again({ state: { ...state, raw: { ...state.raw, homepage: '' } }, refusal: t.sendAgain });
  if (standingOf(offer)) return again({ state });
  const faulty = { ...state, errors: inOrder({ ...errors, ...state.errors }) };
  if (!parsed.ok || !choice || Object.keys(errors).length > 0) return again({ state: faulty });
  if (!(await isWithinLimit(c))) {
    c.header('retry-after', String(LIMIT.minutes * 60));
    return again({ state, refusal: t.tooOften }, 429);
  }
  const { name, email, phone, wait, _key } = parsed.values;
  const { subjectId } = choice.subject;
  const input = { ...wish, subjectId, contact: { name, email, phone }, waits: wait, language };
  const formKey = _key ? formKeyOf(c, state) : newId();
  const result = await change(c, (ctx) => register(ctx, { ...input, origin: 'resident', formKey }));
  if (!result.ok) return again(refused({ state, offer, persons: wish.persons.length }, result.refusal, t));
  return c.redirect(pathIn(language, `/aanmelding/${c.var.box.tokenOf('registration', result.value.id)}`), 303);
}

/** As the fields stand on the page. */
const ORDER = [
  ...['moment', 'attendance', 'adults', 'adultAges', 'childAges', 'adultNames', 'childNames'],
  ...['name', 'email', 'phone', 'municipality'],
];
const inOrder = (errors: FormState['errors']): FormState['errors'] =>
  Object.fromEntries(ORDER.flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])));

async function isWithinLimit(c: Request): Promise<boolean> {
  const bucket = `sign-up:${c.var.clientAddress}`;
  const counted = await change(c, async (ctx) => ok(await withinLimit(ctx, bucket, LIMIT)));
  return counted.ok && counted.value;
}

/** The same for the same form with the same in it, so that a form which was changed after going back is another one. */
const formKeyOf = (c: Request, { raw }: FormState): string =>
  hashOf([c.req.path, raw]).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
