import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { modules } from '../../src/modules.ts';
import { addressesOf, appHandlers } from './app-routes.ts';
import { addressFaults, routeFaults, shadowedRoutes } from './routes.ts';

const file = fileURLToPath(new URL('./routes.json', import.meta.url));
const recorded = JSON.parse(readFileSync(file, 'utf8')) as string[];
const found = [...addressesOf(appHandlers()).keys()];

test('no address vanishes unnoticed', () => {
  if (process.env.RECORD_ROUTES === '1') {
    const all = [...new Set([...recorded, ...found])].sort(
      (a, b) => a.split(' ')[1]?.localeCompare(b.split(' ')[1] ?? '') || a.localeCompare(b),
    );
    writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  assert.deepEqual(routeFaults(recorded, found), []);
});

test('a lost address is caught, with the advice to redirect it; a new one asks to be written down', () => {
  const [lost = '', fresh = ''] = routeFaults(['GET /agenda'], ['GET /programma']);
  assert.match(lost, /^GET \/agenda is gone: .*Redirect it/);
  assert.match(fresh, /^GET \/programma is new: .*RECORD_ROUTES=1/);
});

test('fixed words go before a parameter, whichever module has them', () => {
  assert.deepEqual(shadowedRoutes(found), []);
  const [fault = ''] = shadowedRoutes(['GET /boeken/:id', 'POST /boeken/nieuw', 'GET /boeken/nieuw']);
  assert.match(fault, /^GET \/boeken\/nieuw never answers: GET \/boeken\/:id stands before it/);
});

test('addresses are Dutch words in kebab-case', () => {
  assert.deepEqual(
    addressFaults(
      found.map((address) => address.split(' ')[1] ?? ''),
      modules.map(({ name }) => name),
    ),
    [],
  );
});

for (const [path, advice] of [
  ['/werk/nieuweOfferte', /«nieuweOfferte» in kebab-case/],
  ['/werk/nieuwe_offerte', /kebab-case/],
  ['/werk/:quote-id', /camelCase/],
  ['/werk/quotes/:id', /«quotes» is English/],
  ['/werk/offertes/new', /«new» is English/],
] as const) {
  test(`the address ${path} is caught`, () => assert.match(addressFaults([path], ['quotes'])[0] ?? '', advice));
}

test('the API and what serves the program itself speak English', () => {
  assert.deepEqual(
    addressFaults(['/api/v1/municipalities/:cbsCode', '/assets/*', '/aanbod/:slug{[a-z]+}.pdf'], ['quotes']),
    [],
  );
});
