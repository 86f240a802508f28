import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aContact, aQuestion, registered } from '../../help-contacts/testing.ts';
import { aPoint } from '../../help-points/testing.ts';

const LIST = '/werk/hulpcontacten/landelijk-formulier';

/** The numbers on the page, by their label. */
const numbersOn = ({ html }: Page): Record<string, string[]> =>
  Object.fromEntries(
    html
      .querySelectorAll('main tbody tr')
      .map((row) => [
        row.querySelector('th')?.text.trim() ?? '',
        row.querySelectorAll('td').map(({ text }) => text.trim()),
      ]),
  );

test('the numbers of a point are copied in the order of the form, and what changes afterwards is shown', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id } = await aPoint(ctx);
    const place = `punt:${id}`;
    const toeslag = aQuestion({
      topic: 'toeslagen',
      body: 'toeslagen',
      digid: 'lost',
      help: 'referred',
      referral: 'taalhuis',
    });
    const visitor = () => aContact({ place, languageHelp: true, questions: [aQuestion(), toeslag] });
    await registered(ctx, [visitor(), aContact({ place, day: asDay('2026-09-30') })]);
    const staff = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const address = `${LIST}/${id}/2026-4`;
    const page = await staff.get(address);
    const numbers = numbersOn(page);
    const expected = { 'Bezoekers geholpen': ['1'], 'Vragen in totaal': ['2'], 'DigiD-app': ['1'], Toeslagen: ['1'] };
    for (const [label, value] of Object.entries(expected)) assert.deepEqual(numbers[label], value, label);
    assert.deepEqual([numbers['Gegevens kwijt'], numbers.Taalhuis, numbers.Studie], [['1'], ['1'], undefined]);
    assert.match((await staff.get(`${LIST}?kwartaal=2026-3`)).text, /kwartaal 3 van 2026/);

    const shown = page.html.querySelector('input[name=shown]')?.getAttribute('value') ?? '';
    await registered(ctx, [visitor()]);
    const early = await staff.post(address, { shown });
    assert.deepEqual([early.status, /Er is net iets bij gekomen/.test(early.text)], [409, true]);
    const again = early.html.querySelector('input[name=shown]')?.getAttribute('value') ?? '';
    assert.equal((await staff.post(address, { shown: again })).status, 303);
    assert.match((await staff.get(LIST)).text, /Op 22 november 2026/);
    await registered(ctx, [aContact({ place })]);
    assert.match((await staff.get(LIST)).text, /daarna veranderd/);
    assert.deepEqual(numbersOn(await staff.get(address))['Bezoekers geholpen'], ['3', '2']);

    for (const nonsense of ['{', '[1]', '{"contacts":"veel"}', '{"__proto__":1}'])
      assert.equal((await staff.post(address, { shown: nonsense })).status, 409, nonsense);
    assert.equal((await staff.get(`${LIST}/${id}/2026-5`)).status, 404);
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.get(address)).status, 404);
    assert.equal((await client(tx, someone('desk-worker')).get(LIST)).status, 403);
  }));
