import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { getSettings } from '../sql/settings.ts';

const PATH = '/werk/ruimtegebruik/regels';

test('the rules for bookings are set on one page, and no save goes unseen over another', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('director'));
    const before = await browser.get(PATH);
    assert.equal(before.html.querySelector('#heldHours')?.getAttribute('value'), '24');
    const typed = { heldHours: '48', unusedTimes: '4', answerDays: '10', version: '1' };
    assert.equal((await browser.post(PATH, { ...typed, heldHours: '0' })).status, 422);
    const saved = (await browser.post(PATH, typed)).location ?? '';
    assert.match((await browser.get(saved)).html.querySelector('[autofocus]')?.text ?? '', /Dit is bewaard/);
    assert.doesNotMatch((await browser.post(saved, { ...typed, heldHours: '0' })).text, /Dit is bewaard/);
    assert.deepEqual(await getSettings(tx), { heldHours: 48, unusedTimes: 4, answerDays: 10, version: 2 });
    const stale = await browser.post(PATH, { ...typed, heldHours: '12' });
    assert.equal(stale.status, 422);
    assert.equal(stale.html.querySelector('#heldHours')?.getAttribute('value'), '48');
    assert.equal((await client(tx, someone('desk-worker')).get(PATH)).status, 403);
    assert.equal((await client(tx, someone('desk-worker')).post(PATH, typed)).status, 403);
  }));
