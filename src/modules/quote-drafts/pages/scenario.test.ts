import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { addScenario, adviceById, saveScenario } from '../../advice/index.ts';
import { aDraft, lineOf, type QuoteVersion, reread } from '../../quotes/testing.ts';
import { addService } from '../commands/add-service.ts';
import { pricePart } from '../commands/price-part.ts';

const manager = someone('account-manager');
const hidden = (page: Page) =>
  Object.fromEntries(
    page.html
      .querySelectorAll('main form[method=post] input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
const rowsUnder = (page: Page, group: string): string =>
  page.html
    .querySelectorAll('main tbody')
    .filter((body) => body.querySelector('tr.group')?.text.includes(group))
    .map((body) => body.text)
    .join();

async function rewrite(ctx: Ctx, { adviceId }: QuoteVersion, lines = [lineOf('ido'), lineOf('kleintje-bieb')]) {
  const scenario = (await adviceById(ctx.tx, adviceId ?? ''))?.scenarios[0];
  assert.ok(scenario);
  const { id: scenarioId, name, version, schoolContribution } = scenario;
  assert.ok((await saveScenario(ctx, { scenarioId, name, version, schoolContribution, lines })).ok);
}

test('before anything is taken over the page shows services, amounts, facts, and what stays or goes', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), [lineOf('boekstartcoach'), lineOf('verhalenbrink'), lineOf('ido')]);
    const price = { serviceId: 'verhalenbrink', componentId: 'offerte', amountCents: 500_00, note: 'Website' };
    const part = { ...price, recurrence: 'annual', versionId: draft.id, version: draft.version } as const;
    assert.ok((await pricePart(ctxOf(tx), part)).ok);
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}/scenario`;
    assert.match((await browser.get(path)).html.text, /al gelijk aan dit scenario/);
    await rewrite(ctxOf(tx), draft, [lineOf('boekstartcoach'), lineOf('kleintje-bieb'), lineOf('ido')]);
    await tx.updateTable('organisation.yearlyFacts').set({ value: 2 }).where('fact', '=', 'clinics').execute();
    const page = await browser.get(path);
    assert.match(rowsUnder(page, 'Diensten erbij'), /Kleintje Bieb/);
    assert.match(rowsUnder(page, 'Diensten eruit'), /Verhalenbrink/);
    assert.match(rowsUnder(page, 'Andere aantallen'), /3 consultatiebureaus.*2 consultatiebureaus/s);
    assert.match(rowsUnder(page, 'Gegevens van de gemeente'), /onsultatiebureaus\s*3\s*2/);
    assert.match(page.html.querySelector('.alert.warning')?.text ?? '', /Dit vervalt.*Verhalenbrink.*500,00/s);
    const taken = await browser.post(path, hidden(page));
    assert.deepEqual([taken.status, taken.location], [303, `/werk/offertes/${draft.id}`]);
    assert.equal((await browser.post(path, hidden(page))).status, 303, 'sending twice is the same as once');
    assert.match((await browser.get(`/werk/offertes/${draft.id}/verloop`)).html.text, /Scenario overgenomen/);
    assert.match((await browser.get(path)).html.text, /al gelijk aan dit scenario/);
  }));

test('another scenario can be chosen; one that is empty or not complete says where to mend it', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const adviceId = draft.adviceId ?? '';
    const copyOf = (await adviceById(tx, adviceId))?.scenarios[0]?.id ?? '';
    const ids = new Map<string, string>();
    for (const name of ['Kaal', 'Half']) {
      const added = await addScenario(ctxOf(tx), { adviceId, name, copyOf });
      assert.ok(added.ok);
      ids.set(name, added.value.id);
    }
    const copies = [...ids.values()];
    await tx.deleteFrom('advice.scenarioLines').where('scenarioId', 'in', copies).execute();
    const undecided = { scenarioId: ids.get('Half') ?? '', serviceId: 'llo-pakket-2' };
    await tx.insertInto('advice.scenarioLines').values(undecided).execute();
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}/scenario`;
    const get = async (name: string) => (await browser.get(`${path}?scenario=${ids.get(name)}`)).html.text;
    assert.match(await get('Kaal'), /nog geen dienst gekozen/);
    assert.match(await get('Half'), /nog niet compleet/);
    assert.match((await browser.get(`${path}?scenario=nonsens`)).html.text, /al gelijk aan dit scenario/);
  }));

test('on an old page one sees what another changed in the quote, or that the scenario changed, and can go on', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await rewrite(ctxOf(tx), draft);
    const browser = client(tx, manager);
    const path = `/werk/offertes/${draft.id}/scenario`;
    const first = await browser.get(path);
    const line = { serviceId: 'dbos-vo', quantities: {}, choice: {}, reason: null };
    assert.ok((await addService(ctxOf(tx), { ...line, versionId: draft.id, version: draft.version })).ok);
    const stale = await browser.post(path, hidden(first));
    assert.equal(stale.status, 422);
    assert.match(stale.html.querySelector('[role=alert]')?.text ?? '', /intussen gewijzigd/);
    assert.match(stale.html.querySelector('main table')?.text ?? '', /niet in de offerte.*op offerte/s);
    await rewrite(ctxOf(tx), draft, [lineOf('ido')]);
    const changed = await browser.post(path, hidden(stale));
    assert.equal(changed.status, 422);
    assert.match(changed.html.querySelector('[role=alert]')?.text ?? '', /intussen veranderd/);
    assert.equal((await browser.post(path, hidden(changed))).status, 303);
    assert.deepEqual(
      (await reread(ctxOf(tx), draft.id)).lines.map(({ serviceId }) => serviceId),
      ['ido'],
    );
    const gone = await browser.post(path, { ...hidden(changed), scenario: draft.id });
    assert.match(gone.html.querySelector('[role=alert]')?.text ?? '', /is er niet meer/);
  }));
