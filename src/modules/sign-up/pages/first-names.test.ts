import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { client, type Page } from '../../../../test/page.ts';
import { given, saveSettings } from '../../registrations/testing.ts';
import { atLecture, filledIn } from '../testing.ts';

const errorsOf = ({ html }: Page) => html.querySelectorAll('#error-summary a').map((link) => link.getAttribute('href'));
const namesIn = async (browser: ReturnType<typeof client>, own: string): Promise<string[]> =>
  JSON.parse((await browser.get(`${own}/gegevens.json`)).text).people.map(
    ({ firstName }: { firstName: string }) => firstName,
  );

test(
  'first names are not asked, nor taken, where the activity does not need them',
  atLecture({ seatsOnline: 9 }, async ({ browser, address }) => {
    assert.equal((await browser.get(address)).html.querySelector('#adultNames'), null);
    const sent = await browser.post(address, filledIn({ adultNames: 'Noor' }));
    assert.deepEqual(await namesIn(browser, sent.location ?? ''), ['']);
  }),
);

test(
  'where they are needed each may be told, in every script; the household and staff read them back and it can change them',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, address, activityId, sessionIds: [session] }) => {
    given(await saveSettings(ctx, { activityId, asksFirstNames: true, version: 0 }));
    assert.match((await browser.get(address)).html.text, /Voornamen van de kinderen/);
    const sent = await browser.post(
      address,
      filledIn({ adults: '2', children: '2', adultNames: 'نور', childNames: ', <b>Sem</b> 👧' }),
    );
    const own = sent.location ?? '';
    assert.deepEqual(await namesIn(browser, own), ['نور', '', '', '<b>Sem</b> 👧']);
    assert.match((await browser.get(own)).html.querySelector('dl bdi')?.text ?? '', /^نور en <b>Sem<\/b> 👧$/);
    const desk = client(ctx.tx, someone('desk-worker', { municipality: 'GM0109' }));
    const list = await desk.get(`/werk/bijeenkomsten/${session}/aanmeldingen`);
    assert.equal(list.html.querySelector('td bdi')?.text, 'نور, <b>Sem</b> 👧');
    const form = await browser.get(`${own}/wijziging`);
    const typedIn = (name: string) => form.html.querySelector(`#${name}`)?.getAttribute('value') ?? '';
    assert.deepEqual([typedIn('adultNames'), typedIn('childNames')], ['نور', ', <b>Sem</b> 👧']);
    const version = form.html.querySelector('[name=version]')?.getAttribute('value') ?? '';
    const fewer = filledIn({
      adults: '1',
      children: '1',
      adultNames: typedIn('adultNames'),
      childNames: 'Sem',
      version,
    });
    assert.equal((await browser.post(`${own}/wijziging`, fewer)).location, `${own}?gedaan=bewaard`);
    assert.deepEqual(await namesIn(browser, own), ['نور', 'Sem']);
  }),
);

test(
  'more names than people, or a story for a name, comes back beside its field with what was typed',
  atLecture({ seatsOnline: 9 }, async ({ ctx, browser, address, activityId }) => {
    given(await saveSettings(ctx, { activityId, asksFirstNames: true, version: 0 }));
    for (const [typed, fields] of [
      [{ adultNames: 'Noor, Sem' }, ['#adultNames']],
      [{ childNames: 'Sem' }, ['#childNames']],
      [{ adultNames: 'x'.repeat(101) }, ['#adultNames']],
      [{ adultNames: `${'a,'.repeat(50_000)}b`, name: '' }, ['#adultNames', '#name']],
    ] as const) {
      const page = await browser.post(address, filledIn(typed));
      assert.equal(page.status, 422);
      assert.deepEqual(errorsOf(page), fields);
      const [name, value] = Object.entries(typed)[0] ?? [];
      assert.equal(page.html.querySelector(`#${name}`)?.getAttribute('value'), value);
    }
  }),
);
