import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOW } from '../../../../test/actors.ts';
import { cookieBrowser } from '../../../../test/cookie-browser.ts';
import { committed } from '../../../../test/db.ts';
import { firstAdministratorLink } from '../first-administrator.ts';

const baseUrl = 'http://localhost';
const typed = {
  name: 'Ans',
  email: 'ans@voorbeeld.nl',
  password: 'zeven koeien in de regen',
  again: 'zeven koeien in de regen',
};

test('the link of the terminal makes one administrator who can sign in; a later start replaces it, an account ends it', () =>
  committed(async (db) => {
    const earlier = (await firstAdministratorLink(db, baseUrl, NOW))?.replace(baseUrl, '') ?? '';
    const link = (await firstAdministratorLink(db, baseUrl, NOW))?.replace(baseUrl, '') ?? '';
    const browser = cookieBrowser(db);
    assert.equal((await browser.get(link)).status, 200);
    assert.match((await browser.post(earlier, typed)).text, /werkt niet meer/);
    browser.at(new Date(NOW.getTime() + 24 * 3_600_000));
    assert.equal((await browser.post(link, typed)).status, 422);
    browser.at(NOW);
    const guessable = { ...typed, password: 'wachtwoord123', again: 'wachtwoord123' };
    assert.match((await browser.post(link, guessable)).text, /makkelijk te raden/);
    assert.equal((await browser.post(link, typed)).location, '/inloggen');
    assert.equal((await browser.post(link, { ...typed, email: 'b@voorbeeld.nl' })).status, 422);
    await browser.post('/inloggen', typed);
    assert.equal((await browser.get('/werk/accounts')).status, 200);
    assert.equal(await firstAdministratorLink(db, baseUrl, NOW), undefined);
  }));
