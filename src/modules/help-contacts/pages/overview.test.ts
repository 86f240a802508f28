import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import { figuresOf } from '#kernel/figure-registry.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { countedIn, rowsOf } from '../../../../test/figures.ts';
import { client } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { aPoint } from '../../help-points/testing.ts';
import { figures } from '../figures.ts';
import { aContact, aQuestion, registered } from '../testing.ts';

const cells = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('what was asked is counted by figures, told apart on a page and in a file, and a small number is hidden with another', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const place = `punt:${point.id}`;
    const visitors = (many: number, topic: string, more: object = {}) =>
      Array.from({ length: many }, () => aContact({ place, questions: [aQuestion({ topic, body: 'geen' })], ...more }));
    await registered(ctx, [
      ...visitors(7, 'digid-app', { languageHelp: true }),
      ...visitors(6, 'toeslagen', { day: asDay('2026-11-20') }),
      ...visitors(3, 'bibliotheekdienst', { day: asDay('2026-11-19') }),
    ]);
    const cell = { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period: calendarYear(2026) } as const;
    const counted = await countedIn(tx, { figures }, cell);
    assert.deepEqual(counted, {
      ...{ 'help-contacts': 16, 'help-contacts-language': 7, 'help-questions': 16, 'help-questions-government': 13 },
      ...{
        'help-questions-library': 3,
        'help-questions-other': 0,
        'help-questions-digid': 7,
        'help-questions-money': 6,
      },
      'help-questions-referred': 0,
    });
    assert.equal(figuresOf(modules).figures.get('help-questions')?.countsPersons, true);
    const [source] = figures;
    const [figure] = source?.figures ?? [];
    assert.ok(source && figure);
    const rows = await rowsOf(tx, source, { figure, profile: 'lokaal', cell, limit: 2 });
    assert.deepEqual(
      rows.map(({ label, day, adds }) => [label, day, adds]),
      [
        ['Informatiepunt Coevorden, verspreid over de maand', '2026-11-01', 3],
        ['Informatiepunt Coevorden', '2026-11-20', 6],
        ['Informatiepunt Coevorden', '2026-11-22', 7],
      ],
      'no row is about a day with few people',
    );

    const reader = client(tx, someone('information-officer'));
    const page = await reader.get('/werk/hulpcontacten');
    const table = (html: typeof page.html) =>
      html.querySelectorAll('#results > .table-frame tbody tr').map((row) => cells(row.structuredText).join(' '));
    assert.deepEqual(table(page.html), ['DigiD-app 7', 'Lenen en de bibliotheek verborgen', 'Toeslagen verborgen']);
    const byMonth = await reader.get(
      `/werk/hulpcontacten?per=month&gemeente=coevorden&plek=${place}&soort=government&onderwerp=digid-app`,
    );
    assert.ok(table(byMonth.html).includes('november 7'));
    for (const [per, line] of [
      ['domain', 'Bibliotheek verborgen'],
      ['help', 'Uitgelegd 16'],
      ['place', 'Informatiepunt Coevorden 16'],
      ['municipality', 'Coevorden 16'],
    ] as const)
      assert.ok(table((await reader.get(`/werk/hulpcontacten?per=${per}`)).html).includes(line), per);
    assert.equal(
      (await reader.get('/werk/hulpcontacten?per=referral')).html.querySelector('#results > .table-frame'),
      null,
    );
    const file = await reader.get('/werk/hulpcontacten/lijst.csv?per=domain');
    assert.match(file.text, /Soort vraag;Vragen\r\nDigitale overheid;verborgen\r\nBibliotheek;verborgen/);
    const elsewhere = client(tx, someone('account-manager', { municipality: 'GM0114' }));
    assert.deepEqual(table((await elsewhere.get('/werk/hulpcontacten')).html), []);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/hulpcontacten')).status, 403);
  }));
