import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { recordLink } from './check-links.ts';
import { listBrokenLinks, listLinksToCheck } from './sql/links.ts';
import { aReferral } from './testing.ts';

test('a web address is looked at once a day, is broken after two bad days, and is whole again after a good one', () =>
  undone(async (tx) => {
    const on = (day: number) => ctxOf(tx, undefined, new Date(`2026-11-0${day}T09:00:00Z`));
    const url = 'https://www.voorbeeld.nl/spreekuur';
    await aReferral(on(1), { service: { url } });
    await aReferral(on(1), { service: { url: 'https://gestopt.voorbeeld.nl', status: 'inactive' } });
    assert.deepEqual(await listLinksToCheck(tx, '2026-11-02'), [url]);
    const look = async (day: number, failure: string) => {
      await recordLink(on(day), { url: 'https://weg.voorbeeld.nl', failure });
      await recordLink(on(day), { url, failure });
    };
    await look(2, 'timeout');
    assert.deepEqual(await listLinksToCheck(tx, '2026-11-02'), []);
    await look(2, '404');
    assert.deepEqual(await listBrokenLinks(tx), [], 'twice on one day is one bad day');
    await look(4, '404');
    assert.deepEqual(await listBrokenLinks(tx), [{ url, failure: '404' }], 'and what nobody uses is forgotten');
    await look(5, '');
    assert.deepEqual(await listBrokenLinks(tx), []);
    await look(6, 'timeout');
    assert.deepEqual(await listBrokenLinks(tx), []);
  }));
