import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { visitor } from '#kernel/access.ts';
import { defineForms } from '#kernel/forms.ts';
import type { Request } from '#kernel/http.ts';
import { type InLanguages, plural } from '#kernel/languages.ts';
import { defineModule } from '#kernel/module.ts';
import { refuse, type Texts, textOf } from '#kernel/result.ts';
import { translatedPage, type Words } from '#kernel/translated-page.ts';
import { NumberField, TextField } from '#ui/field.tsx';
import { ErrorSummary, Form } from '#ui/form.tsx';
import { Link } from '#ui/link.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client } from '../page.ts';

type Full = { code: 'full'; seats: number };
const sentences = {
  nl: { full: ({ seats }) => plural('nl', seats, { one: 'Er was # plek', other: 'Er waren # plekken' }) },
  en: { full: ({ seats }) => plural('en', seats, { one: 'There was # seat', other: 'There were # seats' }) },
} satisfies InLanguages<Texts<Full>>;

const nl = {
  title: 'Aanmelden',
  name: 'Naam',
  noName: 'Vul je naam in',
  people: 'Personen',
  noPeople: 'Vul een getal in',
};
const texts = {
  nl,
  en: { title: 'Sign up', name: 'Name', noName: 'Enter your name', people: 'People', noPeople: 'Enter a number' },
} satisfies InLanguages<typeof nl>;

const forms = defineForms(texts, (t, field) =>
  z.object({ name: field.text(t.noName, 5), people: field.wholeNumber(t.noPeople, { max: 4 }) }),
);

type Page = Words<typeof texts>;

const page = (c: Request, { t, language, to }: Page, state = forms[language].empty, refusal?: string) =>
  respond(
    c,
    'public',
    t.title,
    <>
      <PageHead title={t.title} language={language} breadcrumbs={[{ ...to('/'), label: 'x' }]} />
      <Link {...to('/aanbod?lijn=a')}>{t.title}</Link> <Link {...to('/aanmelding?x=1')}>{t.title}</Link>
      <Form>
        <ErrorSummary state={state} refusal={refusal} />
        <TextField state={state} name="name" label={t.name} />
        <NumberField state={state} name="people" label={t.people} />
      </Form>
    </>,
    state === forms[language].empty ? 200 : 422,
  );

async function answer(c: Request, words: Page) {
  const parsed = forms[words.language].parse(await c.req.formData());
  const { refusal } = refuse({ code: 'full', seats: 3 });
  return page(c, words, parsed.state, parsed.ok ? textOf(sentences[words.language], refusal) : undefined);
}

const moduleOf = (knock: 'public' | 'signed-in') =>
  defineModule({
    name: 'x',
    permissions: {},
    routes: translatedPage({ path: '/aanmelding', knock, texts, get: page, post: answer }),
  });

test('a page stands once in each language of its texts, and names the others', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor, { modules: [moduleOf('public')] });
    const { html, status } = await browser.get('/en/aanmelding?x=1');
    assert.deepEqual([status, html.querySelector('html')?.getAttribute('lang')], [200, 'en']);
    const head = html
      .querySelectorAll('link[rel=alternate]')
      .map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]);
    assert.deepEqual(head, [
      ['nl', 'http://localhost/aanmelding'],
      ['x-default', 'http://localhost/aanmelding'],
      ['en', 'http://localhost/en/aanmelding'],
    ]);
    assert.equal(html.querySelector('link[rel=canonical]')?.getAttribute('href'), 'http://localhost/en/aanmelding');
    const choices = html.querySelectorAll('.language-picker a').map((link) => [link.text, link.getAttribute('href')]);
    assert.deepEqual(choices, [
      ['Nederlands', '/aanmelding?x=1'],
      ['English', '/en/aanmelding?x=1'],
    ]);
    assert.equal((await browser.get('/ar/aanmelding')).status, 404);
  }));

test('its links keep the language, and say so where they cannot', () =>
  undone(async (tx) => {
    const { html } = await client(tx, visitor, { modules: [moduleOf('public')] }).get('/en/aanmelding');
    const links = html.querySelectorAll('main > div > a').map((link) => [link.getAttribute('href'), link.text]);
    assert.deepEqual(links, [
      ['/aanbod?lijn=a', 'Sign up (Nederlands)'],
      ['/en/aanmelding?x=1', 'Sign up'],
    ]);
  }));

for (const [path, typed, expected] of [
  ['/aanmelding', { people: '5' }, ['Kijk deze punten na', 'Vul je naam in', 'Vul een getal in van hoogstens 4']],
  ['/en/aanmelding', { people: '5' }, ['Please check the following', 'Enter your name', 'Enter a number of 4 or less']],
  ['/en/aanmelding', { name: 'Samira', people: 'x' }, ['Use 5 characters at most', 'Enter a whole number, in figures']],
  ['/en/aanmelding', { name: 'Sam', people: '1' }, ['There were 3 seats']],
  ['/aanmelding', { name: 'Sam', people: '1' }, ['Er waren 3 plekken']],
] as const) {
  test(`a form sent to ${path} answers: ${expected.join(', ')}`, () =>
    undone(async (tx) => {
      const answered = await client(tx, visitor, { modules: [moduleOf('public')] }).post(path, typed);
      const said = answered.html.querySelector('#error-summary')?.text ?? '';
      for (const sentence of expected) assert.ok(said.includes(sentence), said);
      assert.equal(answered.html.querySelector('link[rel=canonical]'), null);
    }));
}

test('the page asks for the same access in every language', () =>
  undone(async (tx) => {
    const modules = [moduleOf('signed-in')];
    const stranger = client(tx, visitor, { modules });
    assert.equal((await stranger.get('/en/aanmelding')).location, '/inloggen?terug=%2Fen%2Faanmelding');
    assert.equal((await stranger.post('/en/aanmelding')).location, '/inloggen');
    assert.equal((await client(tx, someone('director'), { modules }).get('/en/aanmelding')).status, 200);
  }));
