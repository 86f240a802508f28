import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { setThreshold } from '../commands/set-threshold.ts';
import { listThresholds } from '../sql.ts';

const PATH = '/werk/adviezen/regels';
const HOURS = 'zorgplicht-concept-36902/uren-met-personeel';

test('the page names every set with its source and state, and says which number is our assumption', () =>
  undone(async (tx) => {
    const { text } = await client(tx, someone('director')).get(PATH);
    for (const expected of [
      'wsob-2015',
      'spuk-2023-definities',
      'zorgplicht-concept-36902',
      'Wetsvoorstel',
      'niet bevestigd',
    ])
      assert.ok(text.includes(expected), expected);
    assert.doesNotMatch(text, /name="value"/);
  }));

test('an administrator sets the assumed number; a second one who saw the old number is told', () =>
  undone(async (tx) => {
    const browser = client(tx, someone('administrator'));
    const first = await browser.post(PATH, { id: HOURS, value: '20', version: '0' });
    assert.deepEqual([first.status, first.location], [303, PATH]);
    assert.match((await browser.get(PATH)).text, /20 uur per week/);
    const stale = await browser.post(PATH, { id: HOURS, value: '18', version: '0' });
    assert.equal(stale.status, 422);
    assert.match(stale.text, /intussen gewijzigd in 20/);
    assert.equal(stale.html.querySelector('[name="value"]')?.getAttribute('value'), '18');
    assert.deepEqual(await listThresholds(tx), [{ id: HOURS, value: 20, version: 1 }]);
    assert.equal((await browser.post(PATH, { id: HOURS, value: '18', version: '1' })).status, 303);
  }));

test('a number that is none stays beside the field', () =>
  undone(async (tx) => {
    for (const value of ['', 'veel', '-1', '169']) {
      const page = await client(tx, someone('administrator')).post(PATH, { id: HOURS, value, version: '0' });
      assert.equal(page.status, 422);
      assert.ok(page.html.querySelector('#value-error')?.text);
    }
  }));

test('only an administrator sets a number, and only one that no source gives', () =>
  undone(async (tx) => {
    const input = { id: HOURS, value: 20, version: 0 };
    await assert.rejects(setThreshold(ctxOf(tx, someone('account-manager')), input), Forbidden);
    await assert.rejects(setThreshold(ctxOf(tx), { ...input, id: 'wsob-2015/uren' }), NotFound);
    assert.equal((await client(tx, someone('account-manager')).post(PATH, { id: HOURS, value: '20' })).status, 403);
  }));
