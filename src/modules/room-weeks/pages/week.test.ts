import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newId } from '#kernel/id.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { occupy } from '../../rooms/index.ts';
import { aBranch, aDivisibleRoom, aUse, done } from '../../rooms/testing.ts';

test('the week shows what takes each room, also when it is only a part', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { whole, halves } = await aDivisibleRoom(ctx, await aBranch(ctx));
    done(await occupy(ctx, aUse({ rooms: [halves[0]] })));
    const evening = aUse({ rooms: [whole], from: new Date('2026-11-26T19:00Z'), until: new Date('2026-11-26T20:00Z') });
    done(await occupy(ctx, { ...evening, for: { ...evening.for, label: '<b>Lezing</b>', href: '/werk' } }));
    const { get } = client(tx, someone('programme-maker', { municipality: 'GM0109' }));
    const page = await get('/werk/vestigingen/coevorden/bezetting?dag=2026-11-29');
    const line = (name: string) =>
      page.html
        .querySelectorAll('tbody tr')
        .find((row) => row.querySelector('th')?.text.startsWith(name))
        ?.querySelectorAll('td')
        .map((cell) => cell.text.trim());
    assert.equal(line('Grote zaal')?.[1], '10.00–12.00 Taalcafé (in Grote zaal, links)');
    assert.equal(line('Grote zaal, links')?.[1], '10.00–12.00 Taalcafé');
    assert.equal(line('Grote zaal, rechts')?.[1], '');
    assert.equal(line('Grote zaal, rechts')?.[3], '20.00–21.00 <b>Lezing</b>');
    assert.ok(!page.text.includes('<b>Lezing'), 'what was typed is text');
    assert.match(line('Open')?.[0] ?? '', /9\.00–13\.00.*13\.00–17\.00 onbemand/);
    assert.equal((await get('/werk/vestigingen/coevorden/bezetting?dag=morgen')).status, 200);
    assert.equal((await get('/werk/vestigingen/nergens/bezetting')).status, 404);
  }));

test('what takes a room leads to a page only for who may open it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { whole } = await aDivisibleRoom(ctx, await aBranch(ctx));
    const use = aUse({ rooms: [whole] });
    done(
      await occupy(ctx, { ...use, for: { ...use.for, label: 'Handwerkcafé', href: `/werk/ruimtegebruik/${newId()}` } }),
    );
    for (const [role, links] of [
      ['desk-worker', 1],
      ['information-officer', 0],
    ] as const) {
      const { get } = client(tx, someone(role));
      const { html } = await get('/werk/vestigingen/coevorden/bezetting?dag=2026-11-29');
      assert.match(html.text, /Handwerkcafé/);
      const ways = html.querySelectorAll('td a').filter(({ text }) => text === 'Handwerkcafé');
      assert.equal(ways.length > 0 ? 1 : 0, links, role);
    }
  }));
