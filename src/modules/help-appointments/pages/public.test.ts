import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { later } from '#kernel/clock-times.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, logLines, type Page } from '../../../../test/page.ts';
import { aConsultationHour, aPoint } from '../../help-points/testing.ts';

const TEN = new Date('2026-11-24T09:00:00Z');
const ADDRESS = '/hulp/informatiepunt-coevorden/afspraak';
const filledIn = { moment: TEN.toISOString(), theme: 'digid', phone: '06-12 34 56 78', taal: 'nl' };

const inHouse = (run: (browser: ReturnType<typeof client>) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id: pointId } = await aPoint(ctx);
    await aConsultationHour(ctx, { pointId, beginsAt: TEN, endsAt: later(TEN, 60), way: 'appointment' });
    await run(client(tx, visitor));
  });

const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';

test(
  'without account or name a resident makes an appointment, moves it and cancels it, and nothing of it is logged',
  inHouse(async (browser) => {
    const before = logLines().length;
    const form = await browser.get(ADDRESS);
    assert.equal(form.html.querySelectorAll('[name=moment] option').length, 3, 'two moments and the choice itself');
    assert.equal(form.html.querySelectorAll('[name=name], textarea').length, 0, 'neither a name nor free text');
    const empty = await browser.post(ADDRESS, { ...filledIn, phone: '' });
    assert.equal(empty.status, 422);
    assert.match(faultAt(empty, 'email'), /Vul een e-mailadres of een telefoonnummer in/);
    assert.equal(empty.html.querySelector('[name=theme][checked]')?.getAttribute('value'), 'digid');
    const made = await browser.post(ADDRESS, filledIn);
    assert.equal(made.status, 303);
    const own = made.location ?? '';
    const shown = await browser.get(own);
    assert.match(shown.text, /dinsdag 24 november, 10\.00 uur/);
    assert.ok(!shown.text.includes('12345678'), 'the link does not tell how to reach them');
    assert.match((await browser.post(ADDRESS, filledIn)).text, /net gekozen door iemand anders/);
    const moved = { moment: later(TEN, 30).toISOString(), doen: 'move' };
    assert.equal((await browser.post(own, moved)).status, 303);
    assert.match((await browser.post(own, { ...moved, moment: 'morgen' })).text, /Kies een andere tijd/);
    assert.equal((await browser.post(own, { doen: 'cancel' })).status, 303);
    assert.match((await browser.get(own)).text, /Deze afspraak gaat niet door/);
    assert.match((await browser.post(own, { doen: 'cancel' })).text, /Dat kan niet meer/);
    assert.deepEqual(
      logLines()
        .slice(before)
        .filter((line) => /12345678|hulpafspraak\/\w{20}/.test(line)),
      [],
    );
  }),
);

test(
  'where no time fits one wishes for half-days, in every language; a guessed link leads nowhere',
  inHouse(async (browser) => {
    for (const language of languages) {
      assert.equal((await browser.get(pathIn(language, ADDRESS))).status, 200);
      const wish = await browser.get(pathIn(language, `${ADDRESS}?wens=1`));
      assert.equal(wish.html.querySelectorAll('[name=first] option').length, 21, language);
    }
    const wish = { first: '2026-11-25 morning', second: '', theme: 'tax', email: 'ada@voorbeeld.nl', taal: 'ar' };
    const made = await browser.post(pathIn('ar', `${ADDRESS}?wens=1`), wish);
    const own = await browser.get(made.location ?? '');
    assert.match(own.text, /سنختار وقتًا ونخبرك/);
    const late = await browser.post(`${ADDRESS}?wens=1`, { ...wish, first: '2020-01-01 morning' });
    assert.match(late.text, /Kies een of twee dagdelen/);
    assert.equal((await browser.get('/hulpafspraak/geraden')).status, 404);
    assert.equal((await browser.post('/hulpafspraak/geraden', { doen: 'cancel' })).status, 404);
    assert.equal((await browser.get('/hulp/nergens/afspraak')).status, 404);
    for (let tries = 0; tries < 10; tries += 1) await browser.post(ADDRESS, { ...filledIn, moment: 'x' });
    assert.equal((await browser.post(ADDRESS, filledIn)).status, 429, 'not more than ten times an hour');
  }),
);
