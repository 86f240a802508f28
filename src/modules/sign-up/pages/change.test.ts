import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, pathIn } from '#kernel/languages.ts';
import { type Page, testBox } from '../../../../test/page.ts';
import { aChild, addQuestion, aHousehold, anAdult, given, register } from '../../registrations/testing.ts';
import { atLecture } from '../testing.ts';

const addressOf = (id: string) => `/aanmelding/${testBox.tokenOf('registration', id)}`;

/** What stands in the form, as a browser would send it. */
const formOf = ({ html }: Page): Record<string, string> =>
  Object.fromEntries([
    ...html
      .querySelectorAll('main input')
      .map((input) => [input.getAttribute('name'), input.getAttribute('value') ?? '']),
    ...html
      .querySelectorAll('main select')
      .map((select) => [select.getAttribute('name'), select.querySelector('[selected]')?.getAttribute('value') ?? '']),
  ]);

test(
  'a household comes with more people and answers anew, as long as there are places for all of them',
  atLecture({ seatsOnline: 4 }, async ({ ctx, browser, activityId, sessionIds: [session = ''] }) => {
    const question = { activityId, label: 'Dieet', kind: 'text', per: 'registration', isRequired: false } as const;
    const { id: questionId } = given(await addQuestion(ctx, { ...question, choices: [] }));
    const persons = [{ ...anAdult(), firstName: 'Noor' }, aChild()];
    const answers = [{ questionId, person: 0, answer: 'geen vlees' }];
    const address = addressOf(given(await register(ctx, aHousehold(session, { persons, answers }))).id);
    const form = formOf(await browser.get(`${address}/wijziging`));
    assert.equal(form[`answer-${questionId}`], 'geen vlees');
    assert.deepEqual([form.adults, form.children, form.name], ['1', '1', 'Noor']);
    const tooMany = await browser.post(`${address}/wijziging`, { ...form, adults: '4' });
    assert.equal(tooMany.status, 422);
    assert.match(tooMany.html.querySelector('#error-summary')?.text ?? '', /Er zijn maar 4 plekken/);
    const changed = { ...form, adults: '2', phone: '0612345678', [`answer-${questionId}`]: 'niets' };
    const saved = (await browser.post(`${address}/wijziging`, changed)).location ?? '';
    assert.match((await browser.get(saved)).html.querySelector('[autofocus]')?.text ?? '', /Je wijziging is bewaard/);
    const own = await browser.get(address);
    assert.match(own.html.text, /2 volwassenen, 1 kind/);
    assert.match(own.html.text, /0612345678/);
    const kept = JSON.parse((await browser.get(`${address}/gegevens.json`)).text);
    assert.deepEqual(
      kept.people.map(({ firstName }: { firstName: string }) => firstName),
      ['Noor', '', ''],
    );
    assert.equal(kept.answers[0].answer, 'niets');
    assert.equal(
      (await browser.post(`${address}/wijziging`, changed)).status,
      422,
      'it was changed since it was shown',
    );
  }),
);

test(
  'what is wrong in a change is said beside the field',
  atLecture({}, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const address = addressOf(given(await register(ctx, aHousehold(session))).id);
    const form = formOf(await browser.get(`${address}/wijziging`));
    const page = await browser.post(`${address}/wijziging`, { ...form, adults: '0', name: '' });
    assert.equal(page.status, 422);
    assert.deepEqual(
      page.html.querySelectorAll('#error-summary a').map((link) => link.text),
      ['Kies hoeveel mensen er komen', 'Vul je naam in'],
    );
    const unreachable = await browser.post(`${address}/wijziging`, { ...form, email: '' });
    assert.match(unreachable.html.text, /Vul een e-mailadres of een telefoonnummer in/);
    for (const language of languages)
      assert.equal((await browser.get(pathIn(language, `${address}/wijziging`))).status, 200, language);
  }),
);

test(
  'a household has all that is known of it wiped, after it was asked; nothing of it is left on its page',
  atLecture({ seatsOnline: 1 }, async ({ ctx, browser, sessionIds: [session = ''] }) => {
    const address = addressOf(given(await register(ctx, aHousehold(session))).id);
    for (const language of languages)
      assert.equal((await browser.get(pathIn(language, `${address}/wissen`))).status, 200, language);
    assert.match((await browser.get(address)).html.text, /Noor/);
    assert.equal((await browser.post(`${address}/wissen`)).location, address);
    const own = await browser.get(address);
    assert.equal(own.html.querySelector('h1')?.text.trim(), 'Je bent afgemeld');
    assert.match(own.html.text, /Je gegevens zijn gewist/);
    assert.doesNotMatch(own.html.text, /Noor|voorbeeld\.nl|Wis mijn gegevens/);
    assert.equal((await browser.get(`${address}/wijziging`)).status, 303);
    assert.equal((await browser.post(`${address}/wijziging`, { name: 'Noor' })).status, 303);
    assert.doesNotMatch((await browser.get(`${address}/gegevens.json`)).text, /Noor/);
  }),
);
