import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '#kernel/csv.ts';
import type { Tx } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { findAccount, findAccountByEmail } from '../sql/accounts.ts';
import { listRoleGrants } from '../sql/role-grants.ts';
import { registerAccount } from '../testing.ts';

const administrator = (tx: Tx) => client(tx, someone('administrator'));

async function registerThree(tx: Tx): Promise<void> {
  await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
  await registerAccount(ctxOf(tx), { email: 'ans@voorbeeld.nl', name: 'Ans Bakker', role: 'director' });
  await registerAccount(ctxOf(tx), {
    email: 'bep@voorbeeld.nl',
    name: 'Bep 100%',
    role: 'desk-worker',
    password: null,
  });
  const officer = { role: 'municipality-officer', municipalityCode: 'GM0109' };
  await registerAccount(ctxOf(tx), { email: 'cor@coevorden.nl', name: 'Cor Smit', ...officer });
}

const asked = [
  ['', ['Ans Bakker', 'Bep 100%', 'Cor Smit']],
  ['?zoek=BAK', ['Ans Bakker']],
  ['?zoek=coevorden.nl', ['Cor Smit']],
  ['?zoek=%25', ['Bep 100%']],
  ['?zoek=niemand', []],
  ['?rol=director', ['Ans Bakker']],
  ['?rol=keizer', ['Ans Bakker', 'Bep 100%', 'Cor Smit']],
  ['?stand=invited', ['Bep 100%']],
  ['?stand=active&sorteer=-naam', ['Cor Smit', 'Ans Bakker']],
  ['?stand=closed', []],
  ['?sorteer=-email', ['Cor Smit', 'Bep 100%', 'Ans Bakker']],
  ['?pagina=2', []],
  ['?pagina=-1&sorteer=wachtwoord', ['Ans Bakker', 'Bep 100%', 'Cor Smit']],
] as const;

for (const [query, names] of asked) {
  test(`the list asked as ‘${query}’ shows ${names.join(', ') || 'nobody'}`, () =>
    undone(async (tx) => {
      await registerThree(tx);
      const page = await administrator(tx).get(`/werk/accounts${query}`);
      assert.equal(page.status, 200);
      assert.deepEqual(
        page.html.querySelectorAll('tbody th a').map((link) => link.text),
        names,
      );
    }));
}

test('a role with its part of the work stands in the list and in the files', () =>
  undone(async (tx) => {
    await registerThree(tx);
    const browser = administrator(tx);
    assert.match((await browser.get('/werk/accounts')).text, /Gemeente \(Gemeente Coevorden\)/);
    const csv = await browser.get('/werk/accounts/lijst.csv?rol=municipality-officer');
    assert.match(csv.headers.get('content-disposition') ?? '', /accounts\.csv/);
    const columns = [
      { key: 'name', header: 'Naam' },
      { key: 'roles', header: 'Rollen' },
    ] as const;
    const { rows } = readTable(new TextEncoder().encode(csv.text), columns);
    assert.deepEqual(
      rows.map(({ values }) => values),
      [{ name: 'Cor Smit', roles: 'Gemeente (Gemeente Coevorden)' }],
    );
    assert.match((await browser.get('/werk/accounts/lijst.xlsx')).headers.get('content-type') ?? '', /spreadsheetml/);
  }));

test('an administrator invites somebody, sees the account, and sending the form twice makes one', () =>
  undone(async (tx) => {
    await registerThree(tx);
    const browser = administrator(tx);
    const form = {
      name: 'Dora Vos',
      email: 'Dora@Voorbeeld.nl',
      role: 'municipality-officer',
      place: 'GM0109',
      _key: newId(),
    };
    const sent = await browser.post('/werk/accounts/nieuw', form);
    assert.equal((await browser.post('/werk/accounts/nieuw', form)).location, sent.location);
    const page = await browser.get(sent.location ?? '');
    assert.match(page.text, /De uitnodiging is verstuurd/);
    assert.match(page.text, /dora@voorbeeld\.nl/);
    assert.match(page.text, /Gemeente Coevorden/);
  }));

test('what is wrong with an invitation stands beside its field, with everything that was typed', () =>
  undone(async (tx) => {
    await registerThree(tx);
    const browser = administrator(tx);
    const typed = { name: 'Dora', email: 'ans@voorbeeld.nl', role: 'director', place: 'organisatie' };
    const known = await browser.post('/werk/accounts/nieuw', typed);
    assert.equal(known.status, 422);
    assert.match(known.html.querySelector('#email-error')?.text ?? '', /al een account/);
    assert.equal(known.html.querySelector('#name')?.getAttribute('value'), 'Dora');
    const far = await browser.post('/werk/accounts/nieuw', { ...typed, email: 'd@voorbeeld.nl', place: 'GM0109' });
    assert.match(far.html.querySelector('#place-error')?.text ?? '', /Directeur kun je niet/);
    const nowhere = await browser.post('/werk/accounts/nieuw', { ...typed, place: 'GM9999' });
    assert.match(nowhere.html.querySelector('#place-error')?.text ?? '', /uit de lijst/);
    const empty = await browser.post('/werk/accounts/nieuw', {});
    assert.equal(empty.html.querySelectorAll('.field-error').length, 4);
  }));

test('an administrator gives and takes a role, and changes the name, each against what the page showed', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx));
    const path = `/werk/accounts/${id}`;
    const browser = administrator(tx);
    const given = await browser.post(`${path}/rollen`, { role: 'director', place: 'organisatie', version: '1' });
    assert.equal(given.location, `${path}?gedaan=rol-gegeven`);
    const [grant] = await listRoleGrants(tx, id);
    const taken = await browser.post(`${path}/rollen/${grant?.id}/einde`, { version: '2' });
    assert.equal(taken.location, `${path}?gedaan=rol-afgenomen`);
    await browser.post(path, { name: 'Ans de Wit', email: 'ans@voorbeeld.nl', version: '3' });
    assert.equal((await findAccount(tx, id))?.name, 'Ans de Wit');
  }));

test('a stale save comes back with what was typed, what it is now, and can then be saved', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx));
    const browser = administrator(tx);
    const path = `/werk/accounts/${id}`;
    await browser.post(path, { name: 'Ans de Wit', email: 'ans@voorbeeld.nl', version: '1' });
    const stale = await browser.post(path, { name: 'Ans Smit', email: 'ans@voorbeeld.nl', version: '1' });
    assert.equal(stale.status, 422);
    assert.match(stale.text, /intussen gewijzigd/);
    assert.equal(stale.html.querySelector('#name')?.getAttribute('value'), 'Ans Smit');
    assert.match(stale.html.querySelector('#name-hint')?.text ?? '', /Ans de Wit/);
    const form = stale.html.querySelector(`form[action="${path}"]`);
    assert.equal(form?.querySelector('[name=version]')?.getAttribute('value'), '2');
  }));

test('the last administrator is told why the account stays open', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx), { role: 'administrator' });
    const page = await administrator(tx).post(`/werk/accounts/${id}/sluiting`);
    assert.equal(page.status, 422);
    assert.match(page.html.querySelector('[role=alert]')?.text ?? '', /laatste beheerder/);
  }));

test('closing, opening again, inviting again and signing out everywhere each have their button and their words', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx));
    const browser = administrator(tx);
    const press = async (what: string) =>
      (await browser.get((await browser.post(`/werk/accounts/${id}/${what}`)).location ?? '')).text;
    assert.match(await press('sessies/einde'), /overal uitgelogd/);
    assert.match(await press('sluiting'), /Het account is gesloten/);
    assert.match(await press('heropening'), /weer open/);
    assert.match(await press('uitnodiging'), /uitnodiging is verstuurd/);
  }));

test('the log of an account says who did what', () =>
  undone(async (tx) => {
    const actor = someone('administrator');
    const id = await registerAccount(ctxOf(tx), { name: 'Ans Bakker' });
    const browser = client(tx, { ...actor, accountId: id });
    await browser.post('/werk/accounts/nieuw', {
      name: 'D',
      email: 'd@voorbeeld.nl',
      role: 'director',
      place: 'organisatie',
    });
    const page = await browser.get(`/werk/accounts/${id}/logboek`);
    assert.match(page.text, /Account uitgenodigd/);
    const invited = await findAccountByEmail(tx, 'd@voorbeeld.nl');
    assert.match((await browser.get(`/werk/accounts/${invited?.id}/logboek`)).text, /Ans Bakker/);
  }));

test('a director reads and changes nothing; a desk worker does not come in; another id is not found', () =>
  undone(async (tx) => {
    const id = await registerAccount(ctxOf(tx));
    const director = client(tx, someone('director'));
    assert.equal((await director.get(`/werk/accounts/${id}`)).html.querySelectorAll('main form').length, 0);
    assert.equal((await director.get('/werk/accounts/nieuw')).status, 403);
    assert.equal((await director.post(`/werk/accounts/${id}/sluiting`)).status, 403);
    assert.equal((await client(tx, someone('desk-worker')).get('/werk/accounts')).status, 403);
    assert.equal((await administrator(tx).get(`/werk/accounts/${newId()}`)).status, 404);
    assert.equal((await administrator(tx).get('/werk/accounts/drop-table')).status, 404);
  }));
