import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { aDraft, reread } from '../../quotes/testing.ts';

const manager = someone('account-manager');

test('staff put a price on a part, with every fault beside its field', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}/diensten/verhalenbrink`;
    const component = (await browser.get(path)).html.querySelector('[name=component]')?.getAttribute('value') ?? '';
    const faulty = await browser.post(`${path}/prijzen`, { component, amount: '12.50', version: '1' });
    assert.equal(faulty.status, 422);
    for (const name of ['amount', 'recurrence', 'note']) assert.ok(faulty.html.querySelector(`#${name}-error`), name);
    const typed = { component, amount: '1.250,50', recurrence: 'annual', note: 'Website', version: '1' };
    assert.equal((await browser.post(`${path}/prijzen`, typed)).status, 303);
    const stale = await browser.post(`${path}/prijzen`, { ...typed, amount: '9' });
    assert.match(stale.html.querySelector('[role=alert]')?.text ?? '', /intussen gewijzigd/);
    assert.match(stale.html.text, /1\.250,50/);
    assert.equal(stale.html.querySelector('#amount')?.getAttribute('value'), '9');
    assert.equal((await reread(ctxOf(tx), draft.id)).customPrices[0]?.amountCents, 1_250_50);
  }));
