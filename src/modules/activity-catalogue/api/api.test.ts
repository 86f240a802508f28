import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { type ApiAnswer, askApi } from '../../../../test/api.ts';
import { undone } from '../../../../test/db.ts';
import { decideReading } from '../../school-norms/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { installEdition } from '../commands/install-edition.ts';

const PATH = '/api/v1/price-calculations';
const withEdition = (test: (tx: Tx) => Promise<void>) =>
  undone(async (tx) => {
    await installEdition(ctxOf(tx), edition2025);
    await test(tx);
  });

const faultsOf = ({ json }: ApiAnswer): string[] =>
  (json as { faults: { path: string; code: string; message: string }[] }).faults.map(({ path, code, message }) => {
    assert.ok(message, `${code} has words`);
    return `${path} ${code}`;
  });

test('the editions, the services of one and one service answer under the agreed names', () =>
  withEdition(async (tx) => {
    const editions = await askApi(tx, '/api/v1/catalogue-editions');
    assert.deepEqual(
      (editions.json as { editions: { year: number; version: number }[] }).editions.map(({ year, version }) => [
        year,
        version,
      ]),
      [[2025, 1]],
    );
    const services = await askApi(tx, '/api/v1/catalogue-editions/2025/services');
    assert.equal((services.json as { services: unknown[] }).services.length, 22);
    const one = await askApi(tx, '/api/v1/catalogue-editions/2025/services/ido');
    assert.equal((one.json as { id: string }).id, 'ido');
  }));

test('services say how the library reads the number of pupils that their norms leave open', () =>
  withEdition(async (tx) => {
    const readings = async () =>
      [
        await askApi(tx, '/api/v1/catalogue-editions/2025/services'),
        await askApi(tx, '/api/v1/catalogue-editions/2025/services/dbos-po'),
      ].map(({ json }) => (json as { pupilsAtBoundary: string }).pupilsAtBoundary);
    assert.deepEqual(await readings(), ['undecided', 'undecided']);
    await decideReading(ctxOf(tx), { reading: 'more-books', reason: 'Afgesproken', version: 0 });
    assert.deepEqual(await readings(), ['more-books', 'more-books']);
  }));

for (const path of [
  '/api/v1/catalogue-editions/2024/services',
  '/api/v1/catalogue-editions/99999/services',
  '/api/v1/catalogue-editions/x/services',
  '/api/v1/catalogue-editions/2025/services/koffie',
  '/api/v1/nothing',
]) {
  test(`${path} is a 404 that a program can read`, () =>
    withEdition(async (tx) => {
      const answer = await askApi(tx, path);
      assert.deepEqual(
        [answer.status, answer.headers.get('content-type')],
        [404, 'application/problem+json; charset=utf-8'],
      );
      assert.equal(answer.headers.get('api-version'), '1.0.0');
    }));
}

const coevorden = {
  edition: 2025,
  facts: { inhabitants: 35860, branches: { large: 1, medium: 1, small: 0, servicePoint: 4 } },
  selections: [
    { service: 'ido' },
    { service: 'dbos-po', quantities: { pupils: 2129 } },
    { service: 'llo-pakket-2', choice: { size: 'medium' } },
    { service: 'maatwerk', quantities: { hours: { mbo: 10 } } },
  ],
};

test('a calculation has the agreed names, and is to the cent', () =>
  withEdition(async (tx) => {
    const { status, json } = await askApi(tx, PATH, { body: coevorden });
    assert.equal(status, 200);
    const answer = json as { lines: Record<string, unknown>[]; totals: Record<string, Record<string, unknown>> };
    assert.deepEqual(Object.keys(answer).sort(), [
      'coverage',
      'edition',
      'information',
      'lines',
      'onQuote',
      'totals',
      'unpriced',
      'warnings',
      'year',
    ]);
    const ido = answer.lines.find(({ service }) => service === 'ido') ?? {};
    for (const name of ['component', 'label', 'quantity', 'unit', 'unitPrice', 'payer', 'recurrence', 'certainty'])
      assert.ok(name in ido, name);
    assert.equal(ido.amountCents, 2976380);
    assert.match(String(ido.explanation), /35\.860 inwoners × €.0,83 = €.29\.763,80/);
    assert.deepEqual(Object.keys(answer.totals), ['municipality', 'byPayer', 'byProgrammeLine', 'byLevel']);
  }));

test('a BOM before the JSON does no harm', () =>
  withEdition(async (tx) =>
    assert.equal((await askApi(tx, PATH, { body: `\ufeff${JSON.stringify(coevorden)}` })).status, 200),
  ));

const only = (service: string, rest: object = {}) => ({ edition: 2025, selections: [{ service, ...rest }] });

for (const [what, body, faults] of [
  [
    'a missing quantity is named by its path, and is no zero',
    only('dbos-po'),
    ['selections[0].quantities.pupils missing-quantity'],
  ],
  [
    'a negative quantity',
    only('dbos-po', { quantities: { pupils: -1 } }),
    ['selections[0].quantities.pupils negative'],
  ],
  [
    'a broken quantity',
    only('dbos-po', { quantities: { pupils: 1.5 } }),
    ['selections[0].quantities.pupils fractional'],
  ],
  [
    'a huge quantity',
    only('dbos-po', { quantities: { pupils: 1e300 } }),
    ['selections[0].quantities.pupils too-large'],
  ],
  [
    'a number in quotes',
    only('dbos-po', { quantities: { pupils: '2129' } }),
    ['selections[0].quantities.pupils not-a-number'],
  ],
  ['an unknown service', only('koffie'), ['selections[0].service unknown-service']],
  ['a service called __proto__', only('__proto__'), ['selections[0].service unknown-service']],
  [
    'a service twice',
    { edition: 2025, facts: { inhabitants: 1 }, selections: [{ service: 'ido' }, { service: 'ido' }] },
    ['selections[1].service service-twice'],
  ],
  ['selections that are no list', { edition: 2025, selections: {} }, ['selections not-a-list']],
  ['no selections', { edition: 2025 }, ['selections missing-field']],
  ['a slip of the pen', { edition: 2025, selections: [], fact: {} }, ['fact unknown-field']],
  [
    '__proto__ as a field',
    `{"edition":2025,"selections":[],"__proto__":{"facts":{"inhabitants":1}}}`,
    ['__proto__ unknown-field'],
  ],
  [
    '__proto__ among the quantities',
    `{"edition":2025,"selections":[{"service":"dbos-po","quantities":{"__proto__":{"pupils":3}}}]}`,
    ['selections[0].quantities.__proto__ unknown-field', 'selections[0].quantities.pupils missing-quantity'],
  ],
  [
    'all faults at once',
    { edition: 2025, facts: { inhabitants: -1 }, selections: [{ service: 'koffie' }, { service: 'dbos-po' }], x: 1 },
    [
      'x unknown-field',
      'facts.inhabitants negative',
      'selections[0].service unknown-service',
      'selections[1].quantities.pupils missing-quantity',
    ],
  ],
  ['an edition that is not there', { edition: 1999, selections: [] }, ['edition unknown-edition']],
  ['an edition beyond all numbers', { edition: 1e99, selections: [] }, ['edition unknown-edition']],
  ['an edition of the year 70000', { edition: 70000, selections: [] }, ['edition unknown-edition']],
  ['a list', [], [' not-an-object']],
  ['null', 'null', [' not-an-object']],
  ['NaN', '{"edition":NaN}', [' not-json']],
  ['nothing', '', [' not-json']],
  ['half a body', '{"edition":2025,', [' not-json']],
] as const) {
  test(`refused with 400: ${what}`, () =>
    withEdition(async (tx) => {
      const answer = await askApi(tx, PATH, { method: 'POST', body });
      assert.equal(answer.status, 400, answer.text);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=utf-8');
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(faultsOf(answer), faults);
    }));
}

test('a body that is far too large is refused before it is read', () =>
  withEdition(async (tx) => {
    const answer = await askApi(tx, PATH, { body: { edition: 2025, selections: [{ service: 'x'.repeat(300_000) }] } });
    assert.deepEqual([answer.status, answer.headers.get('api-version')], [413, '1.0.0']);
  }));

test('a page of another site may ask first, and then post', () =>
  withEdition(async (tx) => {
    const { status, headers } = await askApi(tx, PATH, { method: 'OPTIONS' });
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.match(headers.get('access-control-allow-methods') ?? '', /POST/);
    assert.equal(headers.get('access-control-allow-headers'), 'content-type');
    assert.equal(
      (await askApi(tx, PATH, { body: coevorden })).headers.get('access-control-expose-headers'),
      'api-version, retry-after',
    );
  }));
