import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { languages, pathIn } from '#kernel/languages.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { aConsultationHour, aPoint, done, setWeeklyHours } from '../../help-points/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';

/** A point in Dalen that helps on Wednesdays, one for law in Sleen that was cancelled, and a branch in Aalden without a point. */
async function someHelp(ctx: Ctx): Promise<void> {
  await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
  const branch = { municipalityCode: 'GM0109', sizeClass: 'small' } as const;
  const at = (name: string, place: { town: string; postcode: string; latitude: number }) =>
    openBranch(ctx, { ...branch, name, ...place });
  const dalen = await at('Bibliotheek Dalen', { town: 'Dalen', postcode: '7751 GC', latitude: 52.6937 });
  const sleen = await at('Bibliotheek Sleen', { town: 'Sleen', postcode: '7841 BA', latitude: 52.7696 });
  await at('Bibliotheek Aalden', { town: 'Aalden', postcode: '7854 RR', latitude: 52.79 });
  const languages = ['nl', 'ar'];
  const digital = await aPoint(ctx, { name: 'Informatiepunt Dalen', languages, where: { branchId: dalen } });
  const rule = { beginsAt: '14:00', endsAt: '16:00', way: 'walk-in' } as const;
  const week = [
    { ...rule, weekday: 3, weeks: 'every' as const },
    { ...rule, weekday: 1, weeks: 'first' as const },
  ];
  done(await setWeeklyHours(ctx, { pointId: digital.id, version: 1, from: asDay('2026-11-22'), hours: week }));
  const law = { name: 'Juridisch spreekuur Sleen', kind: 'legal', byAppointment: false } as const;
  const legal = await aPoint(ctx, { ...law, partners: '<b>Sociaal Raadslieden</b>', where: { branchId: sleen } });
  const off = { state: 'cancelled', cancelReason: 'De jurist is ziek' } as const;
  await aConsultationHour(ctx, { pointId: legal.id, beginsAt: new Date('2026-11-26T13:00:00Z'), ...off });
}

const titles = (page: Page): string[] =>
  page.html.querySelectorAll('#results h3.card-title').map(({ text }) => text.trim());

const inHouse = (work: (browser: ReturnType<typeof client>) => Promise<void>) => () =>
  undone(async (tx) => {
    await someHelp(ctxOf(tx));
    await work(client(tx, visitor));
  });

test(
  'help with DigiD on Wednesday near Dalen is found, and for a day without hours the nearest, in every language',
  inHouse(async (browser) => {
    const found = await browser.get('/hulp?wat=digid&dag=woensdag&plaats=7754');
    assert.deepEqual(titles(found), ['Informatiepunt Dalen']);
    assert.match(found.text, /woensdag 25 november.*14\.00 – 16\.00 uur.*Zonder afspraak/s);
    assert.match(found.text, /Bibliotheek Aalden/, 'a branch without a point helps on appointment');
    const none = await browser.get('/hulp?wat=digid&dag=zaterdag&plaats=sleen');
    assert.match(none.text, /Hier kun je wel terecht/);
    assert.deepEqual(titles(none), ['Informatiepunt Dalen']);
    const law = await browser.get('/hulp?wat=recht&plaats=Atlantis');
    assert.match(law.text, /Gaat niet door.*De jurist is ziek/s);
    assert.equal(law.html.querySelector('#plaats-error')?.text.includes('«Atlantis»'), true);
    for (const language of languages) {
      const page = await browser.get(pathIn(language, '/hulp?wat=digid&plaats=dalen'));
      assert.deepEqual(titles(page), ['Informatiepunt Dalen'], language);
    }
  }),
);

test(
  'the page of a point tells when, where and what to bring, also to machines and calendars',
  inHouse(async (browser) => {
    const page = await browser.get('/hulp/informatiepunt-dalen');
    assert.match(page.text, /Wij vragen niet naar je naam/);
    const told = JSON.parse(page.html.querySelector('script[type="application/ld+json"]')?.text ?? '');
    const [hours] = told.availableChannel.serviceLocation.specialOpeningHoursSpecification;
    assert.deepEqual([hours.validFrom, hours.opens, hours.closes], ['2026-11-25', '14:00', '16:00']);
    assert.match(page.text, /elke eerste maandag van de maand, .*elke woensdag, 14\.00 – 16\.00 uur/s);
    const [rule] = told.availableChannel.serviceLocation.openingHoursSpecification;
    assert.deepEqual([rule.dayOfWeek, rule.opens], ['https://schema.org/Wednesday', '14:00']);
    const polish = await browser.get('/pl/hulp/informatiepunt-dalen');
    assert.match(polish.text, /poniedziałek, pierwszy taki dzień miesiąca.*środa, co tydzień/s);
    const calendar = await browser.get('/en/hulp/informatiepunt-dalen/spreekuren.ics');
    assert.match(
      calendar.text,
      /DTSTART;TZID=Europe\/Amsterdam:20261125T140000.*SUMMARY;LANGUAGE=nl:Informatiepunt Dalen/s,
    );
    const law = await browser.get('/ar/hulp/juridisch-spreekuur-sleen');
    assert.match(law.text, /&lt;b&gt;Sociaal Raadslieden/);
    assert.match((await browser.get('/hulp/juridisch-spreekuur-sleen/spreekuren.ics')).text, /STATUS:CANCELLED/);
    assert.match(
      (await browser.get('/en/vestigingen/bibliotheek-dalen')).text,
      /Informatiepunt Dalen.*every Wednesday.*Wednesday 25 November/s,
    );
    assert.match((await browser.get('/vestigingen/bibliotheek-sleen')).text, /Hulp in de bibliotheek, op afspraak/);
    assert.match((await browser.get('/vestigingen/bibliotheek-aalden')).text, /Loop binnen en maak een afspraak/);
    assert.match(
      (await browser.get('/gemeenten/coevorden')).text,
      /Hulp bij digitale zaken.*Juridisch spreekuur Sleen/s,
    );
    assert.match((await browser.get('/')).text, /Bij DigiD, toeslagen/);
    for (const path of ['/hulp/nergens', '/hulp/nergens/spreekuren.ics'])
      assert.equal((await browser.get(path)).status, 404);
  }),
);
