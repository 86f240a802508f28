import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { defineModule } from '#kernel/module.ts';
import { accessibilityOf, hostileTexts, pageCountOf, printedText } from '#kernel/pdf/testing.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { modules } from '../../../modules.ts';
import { choiceQuestionsOf, quantitiesFrom, quantityQuestionsOf } from '../../calculations/index.ts';
import { addGoal } from '../commands/add-goal.ts';
import { addScenario } from '../commands/add-scenario.ts';
import { saveScenario } from '../commands/save-scenario.ts';
import { reportOf } from '../scenario-report.ts';
import { surroundingsOf } from '../surroundings.ts';
import { adviceAgain, aLine, anAdvice, COEVORDEN, firstScenario, given } from '../testing.ts';
import { adviceDocument, type Told } from './advice-document.ts';
import { renderAdvicePdf } from './advice-pdf.ts';
import { councilAnnex } from './council-annex-document.ts';
import { renderCouncilAnnexPdf } from './council-annex-pdf.ts';

const later = defineModule({
  name: 'later',
  permissions: {},
  priceReferences: async () => ({
    title: 'Overeenkomst 2025',
    lines: [{ serviceId: 'boekstartcoach', title: 'BoekStartcoach', annualCents: 951_200, oneOffCents: 0 }],
  }),
});
const withLater = [...modules, later];

/** Two scenarios with a goal, an overruled quantity, a part on quote and an agreement of last year, under any names. */
async function prepare(
  tx: Tx,
  names = { scenario: 'Ruim', goal: 'Ieder kind leest', reason: 'Twee scholen stoppen' },
): Promise<Told> {
  const ctx = ctxOf(tx);
  const { id: adviceId, ...advice } = await anAdvice(ctx);
  const { id: goalId } = given(await addGoal(ctx, { adviceId, title: names.goal }));
  const first = firstScenario({ id: adviceId, ...advice });
  given(await addScenario(ctx, { adviceId, name: names.scenario, copyOf: first.id }));
  const lines = [
    aLine('robuuste-lokale-bibliotheek'),
    aLine('boekstartcoach', { goalId }),
    aLine('dbos-po', { goalId, quantities: { pupils: 1_900 }, reason: names.reason }),
    aLine('llo-pakket-2', { choice: { size: 'medium' } }),
    aLine('ido'),
  ];
  const { id: scenarioId, version, schoolContribution } = first;
  given(await saveScenario(ctx, { scenarioId, name: 'Voorstel', version, schoolContribution, lines }));
  return told(tx, adviceId);
}

async function told(tx: Tx, adviceId: string): Promise<Told> {
  const advice = await adviceAgain(ctxOf(tx), adviceId);
  const surroundings = await surroundingsOf(tx, withLater, advice);
  const [shown, ...rest] = advice.scenarios.map((scenario) => reportOf(advice, scenario, surroundings));
  assert.ok(shown);
  const others = rest.map((report, index) => ({ name: advice.scenarios[index + 1]?.name ?? '', report }));
  return { organisation: 'Biblionet Drenthe', at: NOW, advice, report: shown, others };
}

const amountsIn = (text: string): Set<string> =>
  new Set([...text.replaceAll('\u00a0', ' ').matchAll(/-?€ [\d.]+,\d\d(?!\d)/g)].map(([amount]) => amount));

async function pageOf(tx: Tx, { advice }: Told): Promise<Page> {
  const manager = someone('account-manager', { municipality: COEVORDEN });
  return client(tx, manager, { modules: withLater }).get(`/werk/adviezen/${advice.id}`);
}

test('the PDF prints the amounts that the page shows, and no other', () =>
  undone(async (tx) => {
    const advice = await prepare(tx);
    const pdf = await renderAdvicePdf(adviceDocument(advice), NOW);
    const printed = amountsIn(printedText(pdf));
    assert.ok(printed.size > 30);
    assert.deepEqual(printed, amountsIn((await pageOf(tx, advice)).html.querySelector('main')?.text ?? ''));
  }));

test('the PDF tells the reason of an overruled quantity, each goal with its amount, last year, and every rule', () =>
  undone(async (tx) => {
    const advice = await prepare(tx);
    const text = printedText(await renderAdvicePdf(adviceDocument(advice), NOW));
    for (const expected of [
      /leerlingen 2\.129 1\.900 Twee scholen stoppen/,
      /Ieder kind leest .*BoekStartcoach/,
      /Vergeleken met Overeenkomst 2025/,
      /Scenario’s naast elkaar/,
      /geen juridisch oordeel/,
      /Wetsvoorstel, nog niet in werking/,
    ])
      assert.match(text, expected);
    for (const { criteria } of advice.report.checks)
      for (const { criterion } of criteria) assert.ok(text.includes(criterion.text.slice(0, 25)), criterion.text);
  }));

test('the annex is one accessible page with the amounts of the advice', () =>
  undone(async (tx) => {
    const advice = await prepare(tx);
    const pdf = await renderCouncilAnnexPdf(councilAnnex(advice), NOW);
    assert.equal(pageCountOf(pdf), 1);
    assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
    const shown = amountsIn((await pageOf(tx, advice)).html.querySelector('main')?.text ?? '');
    const printed = amountsIn(printedText(pdf));
    assert.ok(printed.size > 5);
    assert.deepEqual(
      [...printed].filter((amount) => !shown.has(amount)),
      [],
    );
  }));

for (const hostile of hostileTexts.filter((text) => text.trim() !== '')) {
  test(`scenario, goal and reason may be called ${JSON.stringify(hostile.slice(0, 20))}`, () =>
    undone(async (tx) => {
      // What the database cannot keep (a null character, half a pair) does not come this far.
      const name = hostile.replace('\u0000', '').toWellFormed();
      const advice = await prepare(tx, { scenario: name.slice(0, 60), goal: name.slice(0, 120), reason: name });
      for (const told of [advice, retold(advice)]) {
        assert.ok(accessibilityOf(await renderAdvicePdf(adviceDocument(told), NOW)).structure);
        assert.equal(pageCountOf(await renderCouncilAnnexPdf(councilAnnex(told), NOW)), 1);
      }
      assert.equal((await pageOf(tx, advice)).status, 200);
    }));
}

/** The same advice told from its second scenario, the one with the name. */
function retold(advice: Told): Told {
  const [other, ...rest] = advice.others;
  assert.ok(other?.report);
  return {
    ...advice,
    report: other.report,
    others: [{ name: advice.report.scenario.name, report: advice.report }, ...rest],
  };
}

test('the annex stays one page with every service of the edition', () =>
  undone(async (tx) => {
    const { advice } = await prepare(tx);
    const lines = advice.edition.document.services.map((service) => {
      const choices = choiceQuestionsOf(service).map(({ name, options }) => [name, options.at(-1)?.value ?? '']);
      const asked = quantityQuestionsOf(service, advice.facts.values).filter(({ fact }) => fact === undefined);
      const quantities = quantitiesFrom(Object.fromEntries(asked.map(({ name }) => [name, 2])));
      return aLine(service.id, { choice: Object.fromEntries(choices), quantities });
    });
    const { id: scenarioId, name, version, schoolContribution } = firstScenario(advice);
    given(await saveScenario(ctxOf(tx), { scenarioId, name, version, schoolContribution, lines }));
    const whole = await told(tx, advice.id);
    assert.equal(pageCountOf(await renderCouncilAnnexPdf(councilAnnex(whole), NOW)), 1);
  }));

test('both files open from the page, and not for another municipality', () =>
  undone(async (tx) => {
    const { advice } = await prepare(tx);
    const manager = client(tx, someone('account-manager', { municipality: COEVORDEN }));
    const links = (await manager.get(`/werk/adviezen/${advice.id}`)).html.querySelectorAll('a[href*=".pdf"]');
    assert.equal(links.length, 2);
    const elsewhere = client(tx, someone('account-manager', { municipality: 'GM0119' }));
    for (const link of links) {
      const href = link.getAttribute('href') ?? '';
      const file = await manager.get(href);
      assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
      assert.match(
        file.headers.get('content-disposition') ?? '',
        /^inline; filename="(advies|bijlage-raad)-coevorden-2026\.pdf"$/,
      );
      assert.equal((await elsewhere.get(href)).status, 404);
    }
  }));
