import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withParameters } from './page-url.ts';

const cases = [
  ['/lijst', { pagina: 2 }, '/lijst?pagina=2'],
  ['/lijst?q=taal', { pagina: 2 }, '/lijst?q=taal&pagina=2'],
  ['/lijst?q=taal&pagina=2', { pagina: undefined }, '/lijst?q=taal'],
  ['/lijst?pagina=2', { pagina: undefined }, '/lijst'],
  ['/lijst?q=a', { q: 'é & "' }, '/lijst?q=%C3%A9+%26+%22'],
] as const;

for (const [url, parameters, expected] of cases) {
  test(`${url} with ${JSON.stringify(parameters)} becomes ${expected}`, () => {
    assert.equal(withParameters(url, parameters), expected);
  });
}
