import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { asDay } from '#kernel/days.ts';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { importBorders, registerMunicipality } from '../../organisation/testing.ts';
import { addException, openBranch, setRegularWeek } from '../testing.ts';

const MONDAY = new Date('2026-11-23T09:00:00Z');
const spans = [
  { weekday: 1, opensAt: '09:00', closesAt: '13:00', staffed: false },
  { weekday: 1, opensAt: '13:00', closesAt: '17:30', staffed: true },
];

const inSleen = (work: (tx: Tx, branchId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctxOf(tx), { code: 'GM0106', name: 'Assen', served: false });
    const branch = {
      municipalityCode: 'GM0109',
      name: 'Bibliotheek Sleen',
      sizeClass: 'medium',
      town: 'Sleen',
    } as const;
    const id = await openBranch(ctxOf(tx), branch);
    await setRegularWeek(ctxOf(tx), { id, version: 1, asOf: asDay('2026-01-01'), week: spans });
    await work(tx, id);
  });

test(
  'a resident finds a branch by place, however it is typed, and sees whether it is open today',
  inSleen(async (tx) => {
    const browser = client(tx, visitor, { now: MONDAY });
    const page = await browser.get('/vestigingen?zoek=SLEEN');
    assert.match(page.text, /Vandaag open: 9.00 – 17.30 uur/);
    assert.equal(page.html.querySelector('#results')?.getAttribute('data-status'), '1 vestiging gevonden');
    assert.match((await browser.get('/vestigingen?zoek=atlantis')).text, /Niets gevonden/);
    assert.match((await browser.get('/vestigingen')).text, /Kaart met alle vestigingen/);
    assert.match((await client(tx, visitor).get('/vestigingen')).text, /Vandaag gesloten/);
  }),
);

test(
  'the page of a branch tells the week, staffed hours apart, and what differs from it',
  inSleen(async (tx, branchId) => {
    const closed = {
      branchId,
      firstDay: asDay('2026-11-23'),
      lastDay: asDay('2026-11-24'),
      reason: 'Verbouwing',
      spans: [],
    };
    await addException(ctxOf(tx), closed);
    const page = await client(tx, visitor, { now: MONDAY }).get('/vestigingen/bibliotheek-sleen');
    assert.equal(page.html.querySelector('.lead')?.text, 'Vandaag gesloten (Verbouwing)');
    assert.match(page.text, /23 tot en met 24 november 2026/);
    assert.match(page.text, /vandaag.*Verbouwing.*dinsdag 24 november.*Verbouwing.*woensdag 25 november/s);
    const regular = await client(tx, visitor, { now: new Date('2026-11-29T09:00:00Z') }).get(
      '/vestigingen/bibliotheek-sleen',
    );
    assert.match(regular.text, /9.00 – 17.30 uur/);
    assert.match(regular.text, /13.00 – 17.30 uur/);
    assert.equal((await client(tx, visitor).get('/vestigingen/atlantis')).status, 404);
  }),
);

for (const [prefix, open, closed, until, found] of [
  ['/en', 'Open today: 09:00 – 17:30', 'Closed today (Verbouwing)', '23 to 24 November 2026', '1 branch found'],
  ['/ar', 'مفتوح اليوم: 09:00 – 17:30', 'مغلق اليوم (Verbouwing)', 'من 23 إلى 24 نوفمبر 2026', 'وجدنا فرعًا واحدًا'],
] as const) {
  test(
    `a resident reads the same below ${prefix}, with what the library wrote marked as Dutch`,
    inSleen(async (tx, branchId) => {
      const browser = client(tx, visitor, { now: MONDAY });
      const list = await browser.get(`${prefix}/vestigingen?zoek=sleen`);
      assert.equal(list.html.querySelector('#results')?.getAttribute('data-status'), found);
      assert.equal(list.html.querySelector('.card p:not(.meta)')?.text.trim(), open);
      assert.ok(list.html.querySelector(`.card a[href="${prefix}/vestigingen/bibliotheek-sleen"] [lang=nl]`));
      const exception = {
        firstDay: asDay('2026-11-23'),
        lastDay: asDay('2026-11-24'),
        reason: 'Verbouwing',
        spans: [],
      };
      await addException(ctxOf(tx), { branchId, ...exception });
      const page = await browser.get(`${prefix}/vestigingen/bibliotheek-sleen`);
      assert.equal(page.html.querySelector('.lead')?.text, closed);
      assert.match(page.html.text, new RegExp(until));
      assert.equal(page.html.querySelector('h1 [lang=nl]')?.text, 'Bibliotheek Sleen');
      const municipality = await browser.get(`${prefix}/gemeenten/coevorden`);
      const listed = municipality.html.querySelectorAll(`main ol a[href="${prefix}/vestigingen/bibliotheek-sleen"]`);
      assert.equal(listed.length, 1);
    }),
  );
}

test(
  'search engines read the same, and a name cannot break out of the data',
  inSleen(async (tx) => {
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Aalden </script><b>', sizeClass: 'small' });
    const browser = client(tx, visitor);
    const read = async (path: string) =>
      JSON.parse((await browser.get(path)).html.querySelector('script[type="application/ld+json"]')?.rawText ?? '');
    assert.equal((await read('/vestigingen/aalden-script-b')).name, 'Aalden </script><b>');
    const sleen = await read('/vestigingen/bibliotheek-sleen');
    assert.deepEqual([sleen['@type'], sleen.address.addressLocality], ['Library', 'Sleen']);
    assert.deepEqual(sleen.openingHoursSpecification[1], {
      '@type': 'OpeningHoursSpecification',
      opens: '13:00',
      closes: '17:30',
      dayOfWeek: 'https://schema.org/Monday',
    });
  }),
);

test(
  'a branch that is gone says so and is no longer listed',
  inSleen(async (tx, id) => {
    await tx.updateTable('branches.branches').set({ closedOn: '2026-11-01' }).where('id', '=', id).execute();
    const browser = client(tx, visitor);
    const page = await browser.get('/vestigingen/bibliotheek-sleen');
    assert.match(page.text, /Zij sloot op 1 november 2026/);
    assert.equal(page.html.querySelector('script[type="application/ld+json"]'), null);
    assert.doesNotMatch((await browser.get('/gemeenten/coevorden')).text, /bibliotheek-sleen/);
  }),
);

test(
  'the map of a municipality has an equal list, and the borders of an import with their source',
  inSleen(async (tx) => {
    const browser = client(tx, visitor);
    const page = await browser.get('/gemeenten/coevorden');
    assert.equal(page.html.querySelectorAll('svg.map .map-point').length, 1);
    assert.equal(page.html.querySelectorAll('main ol li a[href="/vestigingen/bibliotheek-sleen"]').length, 1);
    assert.match(page.text, /CBS en Kadaster, 2024 \(vereenvoudigd\)/);
    const ring = [
      [6.6, 52.6],
      [6.8, 52.6],
      [6.80001, 52.60001],
      [6.8, 52.8],
      [6.6, 52.6],
    ] as [number, number][];
    const outlines = [{ code: 'GM0109', name: 'Coevorden', rings: [ring] }];
    await importBorders(ctxOf(tx), { outlines, attribution: 'Grenzen: proef' });
    const redrawn = await browser.get('/gemeenten/coevorden');
    assert.match(redrawn.text, /Grenzen: proef/);
    assert.equal(redrawn.html.querySelectorAll('svg.map path.map-area').length, 1);
    assert.equal((await browser.get('/gemeenten/assen')).status, 404);
    assert.equal((await browser.get('/gemeenten/atlantis')).status, 404);
  }),
);

test(
  'the API gives the branches of a municipality with their hours',
  inSleen(async (tx) => {
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Aalden', sizeClass: 'service-point' });
    const { branches } = JSON.parse((await client(tx, visitor).get('/api/v1/municipalities/GM0109/branches')).text);
    assert.deepEqual(
      branches.map(({ slug, weeklyHours }: { slug: string; weeklyHours: unknown }) => [slug, weeklyHours]),
      [
        ['aalden', null],
        ['bibliotheek-sleen', { total: 8.5, staffed: 4.5 }],
      ],
    );
  }),
);
