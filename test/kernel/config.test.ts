import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Config, readConfig } from '#kernel/config.ts';

type Environment = Record<string, string | undefined>;

function configOf(environment: Environment): Config {
  const config = readConfig(environment);
  if ('faults' in config) throw new Error(config.faults.join('\n'));
  return config;
}

test('without any setting the program runs here only, with an embedded database and the demo', () => {
  const { host, port, databaseUrl, baseUrl, smtpUrl, trustedProxies, demo, role } = configOf({ PATH: '/usr/bin' });
  assert.deepEqual(
    { host, port, databaseUrl, baseUrl, smtpUrl, trustedProxies, demo, role },
    {
      host: '127.0.0.1',
      port: 4173,
      databaseUrl: undefined,
      baseUrl: 'http://localhost:4173',
      smtpUrl: undefined,
      trustedProxies: [],
      demo: true,
      role: 'all',
    },
  );
});

test('an empty setting is no setting', () => {
  assert.deepEqual(configOf({ PORT: '', DATABASE_URL: '', DEMO: '' }), configOf({}));
});

for (const [name, value, sentence] of [
  ['PORT', 'http', /^PORT moet een heel getal zijn$/],
  ['PORT', '-1', /^PORT /],
  ['PORT', '4173.5', /^PORT /],
  ['DATABASE_URL', 'mysql://localhost/biebwerk', /^DATABASE_URL moet een adres zijn zoals postgres:/],
  ['DATABASE_URL', 'localhost', /^DATABASE_URL /],
  ['BASE_URL', 'werk.bibliotheek.nl', /^BASE_URL moet een adres zijn zoals https:/],
  ['BASE_URL', 'javascript:alert(1)', /^BASE_URL /],
  ['SMTP_URL', 'mail.bibliotheek.nl:25', /^SMTP_URL moet een adres zijn zoals smtps:/],
  ['APP_KEY', 'geheim', /^APP_KEY moet 32 bytes zijn, zoals `openssl rand -base64 32` ze geeft$/],
  ['PAYMENT_PROVIDER_URL', 'api.mollie.com', /^PAYMENT_PROVIDER_URL moet een adres zijn zoals https:/],
  ['PAYMENT_API_KEY', 'geheim', /^PAYMENT_API_KEY moet beginnen met test_ of live_, zoals de betaaldienst hem geeft$/],
  ['DEMO', 'ja', /^DEMO is 0 of 1$/],
  ['ROLE', 'server', /^ROLE is all, web of worker$/],
] as const) {
  test(`${name}=${value} stops the start with a sentence`, () => {
    const config = readConfig({ [name]: value });
    assert.ok('faults' in config);
    assert.equal(config.faults.length, 1);
    assert.match(config.faults[0] ?? '', sentence);
  });
}

test('every wrong setting is named at once, and none of their values', () => {
  const config = readConfig({ PORT: 'x', SMTP_URL: 'geheim' });
  assert.ok('faults' in config);
  assert.deepEqual(
    config.faults.map((fault) => fault.split(' ')[0]),
    ['PORT', 'SMTP_URL'],
  );
  assert.doesNotMatch(config.faults.join(), /geheim/);
});

for (const [environment, demo] of [
  [{}, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.0.2.7' }, false],
  [{ DATABASE_URL: 'postgres://localhost/biebwerk' }, false],
  [{ DATABASE_URL: 'postgres://localhost/biebwerk', DEMO: '1' }, true],
  [{ DEMO: '0' }, false],
] as [Environment, boolean][]) {
  test(`${JSON.stringify(environment)} ${demo ? 'has' : 'has no'} demo accounts`, () =>
    assert.equal(configOf(environment).demo, demo));
}

for (const [environment, baseUrl] of [
  [{ PORT: '8080' }, 'http://localhost:8080'],
  [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:4173'],
  [{ BASE_URL: 'https://werk.bibliotheek.nl/' }, 'https://werk.bibliotheek.nl'],
] as [Environment, string][]) {
  test(`${JSON.stringify(environment)} puts ${baseUrl} in its links`, () =>
    assert.equal(configOf(environment).baseUrl, baseUrl));
}

test('trusted proxies are a list with commas', () => {
  assert.deepEqual(configOf({ TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2,' }).trustedProxies, ['10.0.0.1', '10.0.0.2']);
});

const KEYS = { test: `test_${'a'.repeat(30)}`, live: `live_${'a'.repeat(30)}` };

for (const [what, environment, payment] of [
  [
    'without a key the demo has a till to practise with',
    {},
    { url: 'http://localhost:4173/oefenkassa', mode: 'practice' },
  ],
  ['without a key and without the demo nobody pays online', { DEMO: '0' }, undefined],
  [
    'a live key takes the till of the demo away',
    { PAYMENT_API_KEY: KEYS.live },
    { url: 'https://api.mollie.com', mode: 'live' },
  ],
  ['a test key does too', { PAYMENT_API_KEY: KEYS.test, DEMO: '1' }, { url: 'https://api.mollie.com', mode: 'test' }],
  [
    'another provider can be on this machine',
    { PAYMENT_API_KEY: KEYS.test, PAYMENT_PROVIDER_URL: 'http://127.0.0.1:9/' },
    { url: 'http://127.0.0.1:9', mode: 'test' },
  ],
] as const)
  test(what, () => {
    const { url, mode } = configOf(environment).payment ?? {};
    assert.deepEqual(url && { url, mode }, payment);
  });

test('a key does not travel unsealed', () => {
  const config = readConfig({ PAYMENT_API_KEY: KEYS.live, PAYMENT_PROVIDER_URL: 'http://betaaldienst.nl' });
  assert.deepEqual(config, { faults: ['PAYMENT_PROVIDER_URL moet met https beginnen'] });
});
