import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '#kernel/access.ts';
import type { Tx } from '#kernel/db.ts';
import { formatCents } from '#kernel/money.ts';
import { acceptedVersion } from '../../src/modules/quotes/index.ts';
import { anAdvice, anOfficer, setLimit } from '../../src/modules/quotes/testing.ts';
import { ctxOf, someone } from '../actors.ts';
import { undone } from '../db.ts';
import { client, type Page } from '../page.ts';

const fieldIn = (page: Page, name: string): string =>
  page.html.querySelector(`[name="${name}"]`)?.getAttribute('value') ?? '';

/** Presses the button of the form with this address, as it stands on the page. */
async function press(tx: Tx, who: User, quote: string, step: string): Promise<Page> {
  const browser = client(tx, who);
  const page = await browser.get(quote);
  const form = page.html.querySelector(`form[action="${quote}/${step}"]`);
  assert.ok(form, `${step} is offered on the page`);
  const version = form.querySelector('[name=version]')?.getAttribute('value') ?? '';
  const after = await browser.post(`${quote}/${step}`, { version });
  assert.equal(after.status, 303, `${step} is done`);
  return after;
}

test('advice, quote, approval, question, answer, proposal, new version, acceptance', () =>
  undone(async (tx) => {
    const { adviceId, scenarioId } = await anAdvice(ctxOf(tx));
    const officer = await anOfficer(ctxOf(tx));
    await setLimit(ctxOf(tx), 5_000_00);
    const manager = someone('account-manager');
    const director = someone('director');
    const library = client(tx, manager);
    const municipality = client(tx, officer);

    const made = await library.post(`/werk/offertes/nieuw?advies=${adviceId}`, { scenario: scenarioId });
    const first = made.location ?? '';
    assert.match(first, /^\/werk\/offertes\//);
    const service = `${first}/diensten/verhalenbrink`;
    const component = fieldIn(await library.get(service), 'component');
    const price = {
      component,
      amount: '12.500',
      recurrence: 'one_off',
      note: 'Website en verhalentafel',
      version: '1',
    };
    assert.equal((await library.post(`${service}/prijzen`, price)).status, 303);
    assert.equal((await municipality.get(first.replace('/werk', '/partner'))).status, 404);

    assert.equal((await library.get(first)).html.querySelector('form[action$="/verzending"]'), null);
    await press(tx, manager, first, 'goedkeuringsvraag');
    await press(tx, director, first, 'goedkeuring');
    await press(tx, manager, first, 'verzending');

    const offer = first.replace('/werk', '/partner');
    const coach = '/diensten/boekstartcoach';
    assert.match((await municipality.get(offer)).text, /Website en verhalentafel/);
    await municipality.post(`${offer}${coach}/vragen`, { question: 'Kan het ook met één bureau?' });
    assert.match((await library.get(first)).text, /wacht op antwoord/);
    await library.post(`${first}${coach}/antwoorden`, { answer: 'Dat kan.' });
    assert.match((await municipality.get(`${offer}${coach}`)).text, /Dat kan\./);

    const proposal = { 'aantal.boekstartcoach.clinics': '1', note: 'Graag' };
    const priced = await municipality.post(`${offer}${coach}/voorstellen`, { ...proposal, only: 'calculate' });
    assert.ok(priced.html.text.includes(formatCents(9_512_00)), 'the price is there before anything is sent');
    assert.equal((await municipality.post(`${offer}${coach}/voorstellen`, proposal)).status, 303);
    const decide = (await library.get(`${first}${coach}`)).html.querySelector('form[action$="/overname"]');
    const taken = await library.post(decide?.getAttribute('action') ?? '');
    const second = taken.location ?? '';
    assert.match((await library.get(`${second}/verloop`)).text, /Wat is veranderd sinds versie 1/);
    assert.equal((await municipality.get(offer)).status, 200);
    await press(tx, manager, second, 'goedkeuringsvraag');
    await press(tx, director, second, 'goedkeuring');
    await press(tx, manager, second, 'verzending');

    assert.match((await municipality.get(offer)).text, /nieuwe versie/);
    const newOffer = second.replace('/werk', '/partner');
    const changed = await municipality.get(newOffer);
    assert.match(changed.text, /Wat is veranderd sinds versie 1/);
    assert.doesNotMatch(
      changed.text,
      /Goedgekeurd|Akkoord gevraagd|Gemaakt/,
      'what the library did by itself stays inside',
    );
    const contentHash = fieldIn(await municipality.get(`${newOffer}/akkoord`), 'contentHash');
    const signature = { signerName: 'J. Bos', signerFunction: 'wethouder', mandate: 'namens het college' };
    const form = { ...signature, route: 'grant', agreed: 'on', contentHash };
    assert.equal((await municipality.post(`${offer}/akkoord`, form)).status, 422, 'not the superseded one');
    assert.equal((await municipality.post(`${newOffer}/akkoord`, form)).status, 303);

    const accepted = await acceptedVersion(tx, second.split('/').at(-1) ?? '');
    assert.equal(accepted?.versionNumber, 2);
    assert.equal(accepted?.acceptance.route, 'grant');
    const { annualCents, oneOffCents } = accepted?.calculation.totals.municipality ?? {};
    assert.deepEqual([annualCents, oneOffCents], [9_512_00, 12_500_00]);
  }));
