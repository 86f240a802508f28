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
import { openBranch } from '../../branches/testing.ts';
import { aPoint } from '../../help-points/testing.ts';
import { figures } from '../figures.ts';
import { aContact, aQuestion, registered } from '../testing.ts';

const cells = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('what was asked is counted by figures, told apart on a page and in a file, for who keeps the points and nobody else', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const point = await aPoint(ctx);
    const place = `punt:${point.id}`;
    const visitors = (many: number, topic: string, more: object = {}) =>
      Array.from({ length: many }, () => aContact({ place, questions: [aQuestion({ topic, body: 'geen' })], ...more }));
    const atDesk = aContact({
      place: `vestiging:${point.branchId}`,
      questions: [aQuestion({ topic: 'apparaat', body: 'geen', help: 'referred', referral: 'own-course' })],
    });
    await registered(ctx, [
      ...visitors(7, 'digid-app', { languageHelp: true }),
      ...visitors(6, 'toeslagen', { day: asDay('2026-11-20') }),
      ...visitors(3, 'bibliotheekdienst', { day: asDay('2026-11-19') }),
      atDesk,
    ]);
    const cell = { scope: { kind: 'municipality', municipalityCode: 'GM0109' }, period: calendarYear(2026) } as const;
    const counted = Object.entries(await countedIn(tx, { figures }, cell));
    assert.deepEqual(Object.fromEntries(counted.filter(([, value]) => value > 0)), {
      ...{ 'help-point-contacts': 16, 'help-point-questions': 16 },
      ...{ 'help-contacts-elsewhere': 1, 'help-questions-elsewhere': 1 },
      ...{ 'help-contacts': 17, 'help-contacts-language': 7, 'help-questions': 17, 'help-questions-government': 13 },
      ...{ 'help-questions-library': 3, 'help-questions-other': 1, 'help-questions-digid': 7 },
      ...{ 'help-questions-money': 6, 'help-questions-devices': 1 },
      ...{ 'help-questions-referred': 1, 'help-questions-referred-course': 1 },
    });
    const all = figuresOf(modules).figures;
    assert.ok(counted.every(([id]) => all.get(id)?.countsPersons));
    const numbers = new Map(counted);
    const wrong = [...all.values()].flatMap(({ id, definitions }) =>
      definitions.flatMap(({ formula }) => {
        if (!numbers.has(id) || formula?.kind !== 'sum') return [];
        const sum = formula.of.reduce((total, part) => total + (numbers.get(part) ?? 0), 0);
        return sum === numbers.get(id) ? [] : [[id, sum]];
      }),
    );
    assert.deepEqual(wrong, [], 'every question lies in one part of each sum');
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
    assert.deepEqual(table(page.html), [
      ...['DigiD-app 7', 'Toeslagen 6', 'Lenen en de bibliotheek 3', 'Computer, telefoon of wifi 1'],
    ]);
    const byMonth = await reader.get(
      `/werk/hulpcontacten?per=month&gemeente=coevorden&plek=${place}&soort=government&onderwerp=digid-app`,
    );
    assert.ok(table(byMonth.html).includes('november 7'));
    for (const [per, line] of [
      ['domain', 'Bibliotheek 3'],
      ['help', 'Uitgelegd 16'],
      ['referral', 'Eigen cursus 1'],
      ['place', 'Informatiepunt Coevorden 16'],
      ['municipality', 'Coevorden 17'],
    ] as const)
      assert.ok(table((await reader.get(`/werk/hulpcontacten?per=${per}`)).html).includes(line), per);
    const file = await reader.get('/werk/hulpcontacten/lijst.csv?per=domain');
    assert.match(file.text, /Soort vraag;Vragen\r\nDigitale overheid;13\r\nBibliotheek;3/);

    const linesFor = async (actor: ReturnType<typeof someone>, asked: string) =>
      table((await client(tx, actor).get(`/werk/hulpcontacten?${asked}`)).html);
    const elsewhere = someone('programme-maker', { municipality: 'GM0114' });
    for (const asked of ['', 'gemeente=coevorden', `plek=${place}`, `plek=${place}&onderwerp=digid-app&per=place`])
      assert.deepEqual(await linesFor(elsewhere, asked), [], asked);
    const sleen = await openBranch(ctx, { name: 'Sleen', municipalityCode: 'GM0109', sizeClass: 'medium' });
    await registered(ctx, [aContact({ place: `vestiging:${sleen}` })]);
    const inSleen = someone('programme-maker', { municipality: 'GM0109', branchId: sleen });
    for (const asked of ['per=topic', 'per=topic&gemeente=coevorden', 'per=topic&soort=government'])
      assert.deepEqual(await linesFor(inSleen, asked), ['DigiD-app 1'], asked);
    assert.deepEqual(await linesFor(inSleen, `plek=${place}`), [], 'no other place of the municipality');
    const officer = someone('municipality-officer', { municipality: 'GM0109' });
    for (const actor of [officer, ...['director', 'account-manager', 'desk-worker'].map((role) => someone(role))])
      for (const path of ['', '/lijst.csv', '/lijst.xlsx'])
        assert.equal((await client(tx, actor).get(`/werk/hulpcontacten${path}`)).status, 403);
  }));
