import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { findBranch } from '../sql/branches.ts';
import { openBranch } from '../testing.ts';

const DALEN = '/werk/vestigingen/dalen';
const filledIn = {
  name: 'Dalen',
  municipalityCode: 'GM0109',
  sizeClass: 'small',
  street: 'Molenweg 20',
  postcode: '7751gc',
  town: 'Dalen',
  longitude: '6,7489',
  latitude: '52.6937',
  hasCollection: 'on',
  coreFunctions: '1,3',
  version: '1',
};
const someVersion = (version: number) => ({ ...filledIn, version: String(version) });

const withDalen = (work: (tx: Tx) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await openBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'service-point' });
    await work(tx);
  });

test(
  'the list finds a branch by place and says what is unknown',
  withDalen(async (tx) => {
    const browser = client(tx, someone('desk-worker'));
    const page = await browser.get('/werk/vestigingen?zoek=dal&gemeente=coevorden');
    assert.match(page.text, /href="\/werk\/vestigingen\/dalen"/);
    assert.match(page.text, /onvoldoende gegevens/);
    assert.doesNotMatch((await browser.get('/werk/vestigingen?zoek=sleen')).text, /vestigingen\/dalen/);
    assert.doesNotMatch(page.text, /Nieuwe vestiging/);
  }),
);

test(
  'a new branch leads to its opening hours, and the type follows once they are there',
  withDalen(async (tx) => {
    const browser = client(tx, someone('administrator'));
    const saved = await browser.post('/werk/vestigingen/nieuw', { ...filledIn, name: 'Servicepunt Aalden' });
    assert.deepEqual([saved.status, saved.location], [303, '/werk/vestigingen/servicepunt-aalden/openingstijden']);
    const week = {
      'dinsdag-met': '14-16.30',
      'donderdag-met': '10.00-12.30',
      'donderdag-zonder': '9-10',
      asOf: '2026-01-01',
      version: '1',
    };
    const kept = await browser.post('/werk/vestigingen/servicepunt-aalden/openingstijden', week);
    assert.equal(kept.location, '/werk/vestigingen/servicepunt-aalden');
    const page = await browser.get('/werk/vestigingen/servicepunt-aalden');
    assert.match(page.text, /5 per week/);
    assert.match(page.text, /6 per week/);
    assert.match(page.text, /SPUK[^<]*: <strong>servicepunt<\/strong>/);
  }),
);

test(
  'what is wrong comes back beside its field with everything that was typed',
  withDalen(async (tx) => {
    const wrong = {
      ...filledIn,
      name: '!!!',
      postcode: '77',
      longitude: '670',
      openedOn: 'ooit',
      about: 'Kom <b>langs',
    };
    const page = await client(tx, someone('administrator')).post('/werk/vestigingen/nieuw', wrong);
    assert.equal(page.status, 422);
    for (const name of ['name', 'postcode', 'longitude', 'openedOn'])
      assert.ok(page.html.querySelector(`#${name}-error`), name);
    assert.equal(page.html.querySelector('#openedOn')?.getAttribute('value'), 'ooit');
    assert.equal(page.html.querySelector('#about')?.text, 'Kom <b>langs');
    const backwards = { ...filledIn, openedOn: '2026-02-01', closedOn: '2026-01-01' };
    const edited = await client(tx, someone('administrator')).post(`${DALEN}/bewerken`, backwards);
    assert.match(edited.html.querySelector('#closedOn-error')?.text ?? '', /voordat zij opent/);
  }),
);

test(
  'a stale save shows what differs, keeps what was typed, and can be saved knowingly',
  withDalen(async (tx) => {
    const browser = client(tx, someone('administrator'));
    await browser.post(`${DALEN}/bewerken`, { ...someVersion(1), street: 'Andere straat 9' });
    const page = await browser.post(`${DALEN}/bewerken`, someVersion(1));
    assert.equal(page.status, 409);
    assert.equal(page.html.querySelector('del')?.text.replace('was: ', ''), 'Andere straat 9');
    assert.equal(page.html.querySelector('#street')?.getAttribute('value'), 'Molenweg 20');
    const version = page.html.querySelector('input[name=version]')?.getAttribute('value');
    assert.equal(version, '2');
    assert.equal((await browser.post(`${DALEN}/bewerken`, someVersion(2))).status, 303);
    assert.equal((await findBranch(tx, 'dalen'))?.street, 'Molenweg 20');
  }),
);

test(
  'a week with a fault or made from an older one comes back as typed',
  withDalen(async (tx) => {
    const browser = client(tx, someone('information-officer'));
    const week = { 'maandag-met': '10-12', 'maandag-zonder': '11-13', asOf: '2026-01-01', version: '1' };
    const crowded = await browser.post(`${DALEN}/openingstijden`, week);
    assert.equal(crowded.status, 422);
    assert.match(crowded.html.querySelector('#maandag-met-error')?.text ?? '', /over elkaar/);
    const unreadable = await browser.post(`${DALEN}/openingstijden`, { ...week, 'maandag-met': 'middag' });
    assert.equal(unreadable.html.querySelector('#maandag-met')?.getAttribute('value'), 'middag');
    const stale = await browser.post(`${DALEN}/openingstijden`, { ...week, 'maandag-zonder': '', version: '0' });
    assert.equal(stale.status, 409);
    assert.equal(stale.html.querySelector('#maandag-met')?.getAttribute('value'), '10-12');
  }),
);

test(
  'a desk worker reports a closure and takes it back, a director only reads',
  withDalen(async (tx) => {
    const browser = client(tx, someone('desk-worker'));
    const closure = { firstDay: '24-12-2026', lastDay: '', reason: 'Personeelsdag' };
    assert.equal((await browser.post(`${DALEN}/uitzonderingen`, closure)).location, DALEN);
    const page = await browser.get(DALEN);
    assert.match(page.text, /Personeelsdag/);
    const again = await browser.post(`${DALEN}/uitzonderingen`, closure);
    assert.match(again.html.querySelector('#firstDay-error')?.text ?? '', /al een uitzondering/);
    const action = page.html.querySelector('form[action$="/intrekking"]')?.getAttribute('action') ?? '';
    const director = client(tx, someone('director'));
    assert.equal((await director.post(action)).status, 403);
    assert.equal((await director.get(DALEN)).html.querySelector('#firstDay'), null);
    assert.equal((await browser.post(action)).location, DALEN);
    assert.doesNotMatch((await browser.get(DALEN)).text, /Personeelsdag/);
    assert.equal((await browser.get('/werk/vestigingen/atlantis')).status, 404);
  }),
);
