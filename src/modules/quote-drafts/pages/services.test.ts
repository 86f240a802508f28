import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aDraft, aSentQuote, lineOf, type QuoteVersion, reread } from '../../quotes/testing.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { editDraft } from '../commands/edit-draft.ts';

const manager = someone('account-manager');
const hidden = (page: Page) =>
  Object.fromEntries(
    page.html
      .querySelectorAll('main form input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
const pathOf = ({ id }: QuoteVersion) => `/werk/offertes/${id}`;

/** Somebody else lowers the number of clinics meanwhile. */
async function meanwhile(tx: Tx, draftId: string): Promise<void> {
  const { id: versionId, version, letter, conditions, validUntil, lines } = await reread(ctxOf(tx), draftId);
  const fewer = lines.map((line) =>
    line.serviceId === 'boekstartcoach' ? { ...line, quantities: { clinics: 1 } } : line,
  );
  assert.ok((await editDraft(ctxOf(tx), { versionId, version, letter, conditions, validUntil, lines: fewer })).ok);
}

test('from the draft one comes to its services: those in it to take out, the others to take in', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const quote = await browser.get(pathOf(draft));
    for (const page of ['bewerken', 'diensten', 'scenario'])
      assert.ok(quote.html.querySelector(`a[href="${pathOf(draft)}/${page}"]`), page);
    const page = await browser.get(`${pathOf(draft)}/diensten`);
    const links = page.html.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '');
    const ending = (end: string) => links.filter((href) => href.endsWith(end));
    assert.deepEqual(
      ending('/verwijdering').map((href) => href.split('/').at(-2)),
      ['boekstartcoach', 'ido', 'verhalenbrink'],
    );
    assert.equal(ending('/opname').length, draft.edition.document.services.length - 3);
    assert.equal((await client(tx, someone('director')).get(`${pathOf(draft)}/diensten`)).status, 403);
  }));

test('a service that comes with another cannot be taken out by itself', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx), [lineOf('taalhuis-werkgeverschap')]);
    const browser = client(tx, manager);
    assert.match((await browser.get(`${pathOf(draft)}/diensten`)).html.text, /komt mee met een andere dienst/);
    const alone = await browser.get(`${pathOf(draft)}/diensten/taalhuis-basis/verwijdering`);
    assert.equal(alone.html.querySelectorAll('main form').length, 0);
    const last = await browser.get(`${pathOf(draft)}/diensten/taalhuis-werkgeverschap/verwijdering`);
    const refused = await browser.post(`${pathOf(draft)}/diensten/taalhuis-werkgeverschap/verwijdering`, hidden(last));
    assert.equal(refused.status, 422);
    assert.match(refused.html.querySelector('[role=alert]')?.text ?? '', /ten minste één dienst/);
  }));

test('when all services are in, the page says so', () =>
  undone(async (tx) => {
    const stated: Record<string, Parameters<typeof lineOf>[1]> = {
      maatwerk: { quantities: { hours: { mbo: 10 } } },
      'llo-pakket-2': { choice: { size: 'small' } },
    };
    const lines = edition2025.services.map(({ id }) => lineOf(id, stated[id]));
    const draft = await aDraft(ctxOf(tx), lines);
    const page = await client(tx, manager).get(`${pathOf(draft)}/diensten`);
    assert.match(page.html.text, /Alle diensten staan al in deze offerte/);
    assert.equal(page.html.querySelectorAll('a[href$="/opname"]').length, 0);
  }));

test('quantities come prefilled from the frozen facts, with the price; another number shows another price', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    await tx.updateTable('organisation.yearlyFacts').set({ value: 9 }).where('fact', '=', 'pupils').execute();
    const browser = client(tx, manager);
    const path = `${pathOf(draft)}/diensten/dbos-po/opname`;
    const page = await browser.get(path);
    assert.equal(page.html.querySelector('[id="aantal.dbos-po.pupils"]')?.getAttribute('value'), '2.129');
    assert.match(
      page.html.querySelector('#live')?.getAttribute('data-status') ?? '',
      /Nieuw totaal €\s185\.123,95 per jaar/,
    );
    const ten = { ...hidden(page), 'aantal.dbos-po.pupils': '10' };
    const live = await browser.post(`${path}/prijs`, ten);
    assert.match(live.html.text, /10 leerlingen × €\s73,55 = €\s735,50/);
    const calculated = await browser.post(path, { ...ten, only: 'calculate' });
    assert.match(calculated.html.text, /€\s735,50/);
    assert.equal((await reread(ctxOf(tx), draft.id)).lines.length, 3);
    const taken = await browser.post(path, ten);
    assert.deepEqual([taken.status, taken.location], [303, pathOf(draft)]);
    assert.equal((await browser.post(path, ten)).status, 303, 'sending twice is the same as once');
    assert.equal((await reread(ctxOf(tx), draft.id)).lines.length, 4);
  }));

test('a service on quote leads on to where its price is put', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `${pathOf(draft)}/diensten/dbos-vo`;
    const taken = await browser.post(`${path}/opname`, hidden(await browser.get(`${path}/opname`)));
    assert.deepEqual([taken.status, taken.location], [303, path]);
    assert.match((await browser.get(path)).html.text, /Prijs op offerte/);
  }));

test('a missing or faulty number comes back beside its field, with everything that was typed', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `${pathOf(draft)}/diensten/dbos-po/opname`;
    const typed = { ...hidden(await browser.get(path)), 'reden.dbos-po': 'Omdat' };
    for (const number of ['veel', '-1', '1,5']) {
      const page = await browser.post(path, { ...typed, 'aantal.dbos-po.pupils': number });
      assert.equal(page.status, 422, number);
      assert.ok(page.html.querySelector('[id="aantal.dbos-po.pupils-error"]'), number);
      assert.equal(page.html.querySelector('[id="reden.dbos-po"]')?.getAttribute('value'), 'Omdat');
    }
    assert.equal((await browser.get(`${pathOf(draft)}/diensten/geen-dienst/opname`)).status, 404);
  }));

test('whoever takes a service in on an old page sees what another changed, keeps what was typed, and can go on', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `${pathOf(draft)}/diensten/dbos-po/opname`;
    const typed = { 'aantal.dbos-po.pupils': '10', 'reden.dbos-po': 'Eén school' };
    const old = { ...hidden(await browser.get(path)), ...typed };
    await meanwhile(tx, draft.id);
    const second = await browser.post(path, old);
    assert.equal(second.status, 422);
    assert.match(second.html.querySelector('[role=alert]')?.text ?? '', /intussen gewijzigd/);
    assert.match(second.html.querySelector('main table')?.text ?? '', /3 consultatiebureaus.*1 consultatiebureau/s);
    assert.equal(second.html.querySelector('[id="aantal.dbos-po.pupils"]')?.getAttribute('value'), '10');
    assert.equal((await browser.post(path, { ...hidden(second), ...typed })).status, 303);
    const { lines } = await reread(ctxOf(tx), draft.id);
    assert.deepEqual(lines.find(({ serviceId }) => serviceId === 'boekstartcoach')?.quantities, { clinics: 1 });
    const forged = await browser.post(path.replace('dbos-po', 'ido'), { version: '1', seen: '{"lines":[{}]}' });
    assert.equal(forged.status, 422, 'a forged memory is no fault of ours');
    assert.match(forged.html.querySelector('[role=alert]')?.text ?? '', /staat al in de offerte/);
  }));

test('taking out asks first, with what it saves; on an old page it shows what another changed', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const browser = client(tx, manager);
    const path = `${pathOf(draft)}/diensten/boekstartcoach/verwijdering`;
    const page = await browser.get(path);
    assert.match(page.html.text, /-€\s28\.536,00/);
    await meanwhile(tx, draft.id);
    const stale = await browser.post(path, hidden(page));
    assert.equal(stale.status, 422);
    assert.match(stale.html.querySelector('main table')?.text ?? '', /3 consultatiebureaus.*1 consultatiebureau/s);
    assert.match(stale.html.text, /-€\s9\.512,00/);
    const out = await browser.post(path, hidden(stale));
    assert.deepEqual([out.status, out.location], [303, pathOf(draft)]);
    assert.equal((await reread(ctxOf(tx), draft.id)).lines.length, 2);
    assert.match((await browser.get(`${pathOf(draft)}/verloop`)).html.text, /Dienst eruit gehaald/);
    const again = await browser.post(path, { ...hidden(stale), _key: '' });
    assert.match(again.html.querySelector('[role=alert]')?.text ?? '', /al niet meer in de offerte/);
  }));

for (const [state, way] of [
  ['in-review', /terug te sturen/],
  ['approved', /terug te sturen/],
  ['sent', /Maak een nieuwe versie/],
] as const) {
  test(`for a version that is ${state} every page says what to do instead`, () =>
    undone(async (tx) => {
      const { version } = await aSentQuote(ctxOf(tx));
      await tx.updateTable('quotes.versions').set({ state }).where('id', '=', version.id).execute();
      const browser = client(tx, manager);
      for (const end of ['bewerken', 'diensten', 'diensten/dbos-po/opname', 'diensten/ido/verwijdering', 'scenario']) {
        const page = await browser.get(`${pathOf(version)}/${end}`);
        assert.match(page.html.text, way, end);
        assert.equal(page.html.querySelectorAll('main form').length, 0, end);
      }
      for (const end of ['diensten/kleintje-bieb/opname', 'diensten/ido/verwijdering']) {
        const refused = await browser.post(`${pathOf(version)}/${end}`, { version: String(version.version) });
        assert.equal(refused.status, 422, end);
        assert.match(refused.html.querySelector('[role=alert]')?.text ?? '', way, end);
      }
    }));
}
