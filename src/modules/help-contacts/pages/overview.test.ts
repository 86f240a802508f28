import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { openBranch } from '../../branches/testing.ts';
import { aContact, registered, someWereHelped } from '../testing.ts';

const cells = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

test('what was asked is told apart on a page and in a file, for who keeps the points and nobody else', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { place } = await someWereHelped(ctx);
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
