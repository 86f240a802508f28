import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COEVORDEN, describeCoevorden } from '../../src/modules/advice/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';

/** The fields of the form as a browser would send them back, changed as a person would. */
function filled({ html }: Page, form: string, changes: Record<string, string>): Record<string, string> {
  const fields = html.querySelectorAll(`${form} input`).flatMap((input) => {
    const kind = input.getAttribute('type') ?? '';
    const ticked = !['checkbox', 'radio'].includes(kind) || input.hasAttribute('checked');
    const fallback = kind === 'checkbox' ? 'on' : '';
    return ticked ? [[input.getAttribute('name') ?? '', input.getAttribute('value') ?? fallback]] : [];
  });
  return { ...Object.fromEntries(fields), ...changes };
}

const amountOf = (page: Page): number => {
  const text = page.html.querySelector('.card .amount')?.text ?? '';
  return Number(text.replace(/[^\d,]/g, '').replace(',', '.'));
};

test('an account manager composes the advice of Coevorden, asks for more coach hours, and hands over the papers', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const manager = client(tx, someone('account-manager', { municipality: COEVORDEN }));
    const started = await manager.post('/werk/adviezen', { municipality: COEVORDEN, year: '2026' });
    const advicePath = started.location ?? '';
    assert.equal((await manager.post(`${advicePath}/doelen`, { goal: 'Ieder kind leest' })).status, 303);

    const advice = await manager.get(advicePath);
    const composePath = advice.html.querySelector('a[href^="/werk/scenarios/"]')?.getAttribute('href') ?? '';
    const compose = await manager.get(composePath);
    const goal =
      compose.html.querySelector('[name="goal.boekstartcoach"] option:last-child')?.getAttribute('value') ?? '';
    const coach = { 'service.boekstartcoach': 'on', 'goal.boekstartcoach': goal, 'q.boekstartcoach.hoursPerWeek': '4' };
    const four = filled(compose, 'form[data-live-url]', coach);
    assert.equal((await manager.post(composePath, four)).location, advicePath);
    const withFour = await manager.get(advicePath);

    const again = filled(await manager.get(composePath), 'form[data-live-url]', {
      ...coach,
      'q.boekstartcoach.hoursPerWeek': '8',
    });
    assert.equal((await manager.post(composePath, again)).status, 303);
    const withEight = await manager.get(advicePath);
    assert.equal(amountOf(withEight) - amountOf(withFour), 9_512);
    assert.match(withEight.html.text, /Ieder kind leest\s*BoekStartcoach/);

    for (const link of withEight.html.querySelectorAll('a[href*=".pdf"]'))
      assert.equal((await manager.get(link.getAttribute('href') ?? '')).headers.get('content-type'), 'application/pdf');
  }));

test('two people change one advice, and the second decides with open eyes', () =>
  undone(async (tx) => {
    await describeCoevorden(ctxOf(tx));
    const [anna, bert] = [client(tx, someone('account-manager')), client(tx, someone('account-manager'))];
    const { location = '' } = await anna.post('/werk/adviezen', { municipality: COEVORDEN, year: '2026' });
    const path =
      (await anna.get(location)).html.querySelector('a[href^="/werk/scenarios/"]')?.getAttribute('href') ?? '';
    const [hers, his] = [await anna.get(path), await bert.get(path)];
    assert.equal((await anna.post(path, filled(hers, 'form[data-live-url]', { name: 'Van Anna' }))).status, 303);

    const stale = await bert.post(path, filled(his, 'form[data-live-url]', { name: 'Van Bert' }));
    assert.equal(stale.status, 422);
    assert.match(stale.html.text, /Van Anna\s*Van Bert/);
    assert.match((await anna.get(location)).text, /Van Anna/);

    assert.equal((await bert.post(path, filled(stale, 'form[data-live-url]', {}))).status, 303);
    assert.match((await anna.get(location)).text, /Van Bert/);
  }));
