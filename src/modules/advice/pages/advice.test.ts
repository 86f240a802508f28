import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PriceReferences } from '#kernel/agreed-prices.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { defineModule } from '#kernel/module.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { addGoal } from '../commands/add-goal.ts';
import { saveScenario } from '../commands/save-scenario.ts';
import { adviceAgain, aLine, anAdvice, COEVORDEN, firstScenario, given, learnFacts } from '../testing.ts';

const manager = () => someone('account-manager', { municipality: COEVORDEN });
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();

/** The rows of the table with this caption, cell by cell. */
function rowsOf({ html }: Page, caption: string): string[][] {
  const table = html.querySelectorAll('table').find((each) => plain(each.querySelector('caption')?.text) === caption);
  assert.ok(table, `a table ‘${caption}’`);
  return table
    .querySelectorAll('tbody tr, tfoot tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => plain(cell.text)));
}

test('the advice shows what each scenario costs, and one of them line by line', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx), {
      lines: [aLine('kleintje-bieb'), aLine('maatwerk', { quantities: { hours: { hbo: 10 } } })],
    });
    const browser = client(tx, manager());
    const copyOf = firstScenario(advice).id;
    const added = await browser.post(`/werk/adviezen/${advice.id}/scenarios`, { scenarioName: 'Ruim', copyOf });
    assert.match(added.location ?? '', /^\/werk\/scenarios\//);
    const page = await browser.get(`/werk/adviezen/${advice.id}`);
    assert.equal(page.html.querySelectorAll('.card .amount').length, 2);
    assert.ok(rowsOf(page, 'Scenario’s naast elkaar, per jaar voor de gemeente').length > 0);
    assert.match(page.text, /Voorstel, regel voor regel/);
    const other = await browser.get(`/werk/adviezen/${advice.id}?scenario=${added.location?.split('/').at(-1)}`);
    assert.match(other.text, /Ruim, regel voor regel/);
  }));

test('what the municipality pays is grouped by its goals, with the rest apart', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const { id: goalId } = given(await addGoal(ctx, { adviceId: advice.id, title: 'Ieder kind leest' }));
    const { id: scenarioId, name, version, schoolContribution } = firstScenario(advice);
    const lines = [aLine('kleintje-bieb', { goalId }), aLine('boekstartcoach', { goalId }), aLine('ido')];
    given(await saveScenario(ctx, { scenarioId, name, version, schoolContribution, lines }));
    const page = await client(tx, manager()).get(`/werk/adviezen/${advice.id}`);
    const rows = rowsOf(page, 'Gemeente, per doel');
    assert.deepEqual(
      rows.map(([goal]) => goal),
      ['Ieder kind leest', 'Zonder doel'],
    );
    assert.match(rows[0]?.[1] ?? '', /Kleintje Bieb.*, BoekStartcoach/);
    const euros = (text: string | undefined) => Number(text?.replace(/[€\s.]/g, '').replace(',', ''));
    const total = rowsOf(page, 'Wie betaalt').find(([payer]) => payer === 'Gemeente')?.[1];
    assert.equal(euros(rows[0]?.[2]) + euros(rows[1]?.[2]), euros(total));
  }));

test('an overruled quantity shows the fact, the number and the reason', () =>
  undone(async (tx) => {
    const lines = [aLine('dbos-po', { quantities: { pupils: 1_900 }, reason: 'Twee scholen <stoppen>' })];
    const advice = await anAdvice(ctxOf(tx), { lines });
    const page = await client(tx, manager()).get(`/werk/adviezen/${advice.id}`);
    const [row] = rowsOf(page, 'Aantallen die afwijken van de gegevens van de gemeente');
    assert.deepEqual(row?.slice(1), ['leerlingen', '2.129', '1.900', 'Twee scholen <stoppen>']);
  }));

test('facts that changed after the scenario was saved are told, until it is saved again', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx, { lines: [aLine('dbos-po')] });
    const read = async () => plain((await client(tx, manager()).get(`/werk/adviezen/${advice.id}`)).html.text);
    assert.doesNotMatch(await read(), /gegevens van de gemeente zijn veranderd/);
    await learnFacts(ctx, { pupils: 2_200, clinics: null });
    assert.match(await read(), /Leerlingen van die basisscholen: was 2\.129, nu 2\.200/);
    assert.match(await read(), /Consultatiebureaus: was 3, nu onbekend/);
    const {
      id: scenarioId,
      name,
      version,
      schoolContribution,
      lines,
    } = firstScenario(await adviceAgain(ctx, advice.id));
    given(await saveScenario(ctx, { scenarioId, name, version, schoolContribution, lines }));
    assert.doesNotMatch(await read(), /gegevens van de gemeente zijn veranderd/);
  }));

const withReference = (priceReferences: PriceReferences) => ({
  modules: [...modules, defineModule({ name: 'later', permissions: {}, priceReferences })],
});

test('the prices stand beside the agreement of the year before, per service and in total', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx), { lines: [aLine('ido'), aLine('boekstartcoach')] });
    const asked: [string, number][] = [];
    const options = withReference(async (_tx, municipality, year) => {
      asked.push([municipality, year]);
      const lines = [
        { serviceId: 'boekstartcoach', title: 'BoekStartcoach', annualCents: 951_200, oneOffCents: 0 },
        { serviceId: 'bibliobus', title: 'Bibliobus', annualCents: 100_000, oneOffCents: 0 },
      ];
      return { title: 'Overeenkomst 2025', lines };
    });
    const page = await client(tx, manager(), options).get(`/werk/adviezen/${advice.id}`);
    assert.deepEqual(asked, [[COEVORDEN, 2025]]);
    const rows = rowsOf(page, 'Vergeleken met Overeenkomst 2025, per jaar voor de gemeente');
    assert.deepEqual(rows.find(([service]) => service === 'Bibliobus')?.slice(1), [
      '€ 1.000,00',
      'niet gekozen',
      '-€ 1.000,00',
    ]);
    assert.deepEqual(
      rows.map(([, was]) => was),
      ['€ 9.512,00', 'niet afgesproken', '€ 1.000,00', '€ 10.512,00'],
    );
  }));

test('every rule has its outcome with a ground, and nothing gives one outcome for the whole', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx), { lines: [aLine('robuuste-lokale-bibliotheek')] });
    const page = await client(tx, manager()).get(`/werk/adviezen/${advice.id}`);
    assert.match(page.text, /Signalering, geen juridisch oordeel/);
    const rows = rowsOf(page, 'Toets aan: Wet stelsel openbare bibliotheekvoorzieningen');
    const outcomes = new Set(rows.map(([, outcome]) => outcome));
    assert.ok(outcomes.has('voldoet') && outcomes.has('voldoet niet') && outcomes.has('onvoldoende gegevens'));
    assert.equal(
      page.html.querySelectorAll('section .badge.green').length,
      page.html.querySelectorAll('table .badge.green').length,
    );
    for (const [rule, , ground] of rows) assert.ok(ground, `a ground for ${rule}`);
  }));

test('a scenario that lacks a choice says so instead of an amount', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx, { lines: [aLine('boekstartcoach')] });
    await learnFacts(ctx, { clinics: null });
    const page = await client(tx, manager()).get(`/werk/adviezen/${advice.id}`);
    assert.match(page.text, /nog niet compleet/);
    assert.equal(page.html.querySelectorAll('a[href*=".pdf"]').length, 0);
  }));

test('goals are added and removed on the page; what is wrong stands beside the field', () =>
  undone(async (tx) => {
    const { id } = await anAdvice(ctxOf(tx));
    const browser = client(tx, manager());
    const path = `/werk/adviezen/${id}/doelen`;
    assert.equal((await browser.post(path, { goal: 'Lezen' })).location, `/werk/adviezen/${id}`);
    for (const goal of ['', 'Lezen', 'x'.repeat(121)]) {
      const page = await browser.post(path, { goal });
      assert.equal(page.status, 422);
      assert.ok(page.html.querySelector('#goal-error')?.text);
      assert.equal(page.html.querySelector('#goal')?.getAttribute('value') ?? '', goal);
    }
    const form = (await browser.get(`/werk/adviezen/${id}`)).html.querySelector('form[action^="/werk/doelen/"]');
    assert.equal((await browser.post(form?.getAttribute('action') ?? '')).location, `/werk/adviezen/${id}`);
    assert.equal((await adviceAgain(ctxOf(tx), id)).goals.length, 0);
  }));

test('a scenario without a name, or with one that is taken, comes back with what was typed', () =>
  undone(async (tx) => {
    const advice: Awaited<ReturnType<typeof anAdvice>> = await anAdvice(ctxOf(tx));
    const copyOf = firstScenario(advice).id;
    for (const scenarioName of ['', 'Voorstel']) {
      const page = await client(tx, manager()).post(`/werk/adviezen/${advice.id}/scenarios`, { scenarioName, copyOf });
      assert.equal(page.status, 422);
      assert.ok(page.html.querySelector('#scenarioName-error')?.text);
    }
  }));

test('a scenario is removed, and the last one stays', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const browser = client(tx, manager());
    const { id: first } = firstScenario(advice);
    await browser.post(`/werk/adviezen/${advice.id}/scenarios`, { scenarioName: 'Ruim', copyOf: first });
    assert.equal((await browser.post(`/werk/scenarios/${first}/verwijdering`)).location, `/werk/adviezen/${advice.id}`);
    const last = firstScenario(await adviceAgain(ctxOf(tx), advice.id));
    assert.equal(last.name, 'Ruim');
    await browser.post(`/werk/scenarios/${last.id}/verwijdering`);
    assert.equal((await adviceAgain(ctxOf(tx), advice.id)).scenarios.length, 1);
  }));

test('the advice of another municipality is not there, whatever is asked of it', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const advice = await anAdvice(ctx);
    const { id: goalId } = given(await addGoal(ctx, { adviceId: advice.id, title: 'Lezen' }));
    const elsewhere = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    assert.equal((await elsewhere.get(`/werk/adviezen/${advice.id}`)).status, 404);
    for (const path of paths(advice.id, firstScenario(advice).id, goalId))
      assert.equal((await elsewhere.post(path)).status, 404, path);
    assert.equal((await elsewhere.get(`/werk/adviezen/${newId()}`)).status, 404);
    assert.doesNotMatch((await elsewhere.get('/werk/adviezen')).text, /Coevorden/);
  }));

test('a director reads the advice and gets no forms', () =>
  undone(async (tx: Tx) => {
    const advice = await anAdvice(ctxOf(tx));
    const director = client(tx, someone('director'));
    const page = await director.get(`/werk/adviezen/${advice.id}`);
    assert.equal(page.status, 200);
    assert.equal(page.html.querySelectorAll('main form[method="post"]').length, 0);
    for (const path of paths(advice.id, firstScenario(advice).id, newId()))
      assert.equal((await director.post(path)).status, 403, path);
  }));

const paths = (adviceId: string, scenarioId: string, goalId: string): string[] => [
  `/werk/adviezen/${adviceId}/scenarios`,
  `/werk/adviezen/${adviceId}/doelen`,
  `/werk/scenarios/${scenarioId}/verwijdering`,
  `/werk/doelen/${goalId}/verwijdering`,
];

test('what modules to the right can do with an advice is offered to who may', () =>
  undone(async (tx) => {
    const advice = await anAdvice(ctxOf(tx), { lines: [aLine('kleintje-bieb')] });
    const offered = async (role: string) => {
      const { html } = await client(tx, someone(role)).get(`/werk/adviezen/${advice.id}`);
      return html.querySelectorAll(`a[href="/werk/offertes/nieuw?advies=${advice.id}"]`).length;
    };
    assert.equal(await offered('account-manager'), 1);
    assert.equal(await offered('director'), 0);
  }));
