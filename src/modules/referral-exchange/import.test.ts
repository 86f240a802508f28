import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { ctxOf, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { client } from '../../../test/page.ts';
import { entriesOf } from '../referral-directory/index.ts';
import { aReferral, SERVICE } from '../referral-directory/testing.ts';
import { importGuide } from './commands/import-guide.ts';
import { csvPackage } from './csv-package.ts';
import { nestedServices } from './guide.ts';
import { plainText } from './import-shape.ts';
import { servicesIn } from './read-file.ts';

const encoded = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function fates(tx: Tx, services: readonly unknown[]): Promise<string[]> {
  const result = await importGuide(ctxOf(tx), { services, isTrial: false });
  assert.ok(result.ok);
  return result.value.map(({ kind, fate }) => `${kind} ${fate}`);
}

const club = { id: 'club-1', name: 'Club', description: '' };
const hall = {
  id: 'hall-1',
  location_type: 'physical',
  name: 'Zaal',
  addresses: [{ address_1: 'Brink 1', city: 'Dalen' }],
};
const evening = {
  ...{
    id: 'evening-1',
    name: 'Avond',
    status: 'active',
    organization: club,
    service_at_locations: [{ location: hall }],
  },
  description: '<p>Elke <b>week</b></p><script>alert(1)</script>',
  schedules: [{ byday: 'TU,1TH', opens_at: '19:00Z', closes_at: '21:00Z' }],
};

test('what goes out as JSON or as tables comes back unchanged', () =>
  undone(async (tx) => {
    const week = [{ weekday: 2, weeks: 'last', opensAt: '14:00', closesAt: '16:00' }] as const;
    const service = {
      ...SERVICE,
      costCents: 250,
      requiredDocuments: ['Pas'],
      phones: ['0524 123456 (balie)'],
      minimumAge: 18,
    };
    await aReferral(ctxOf(tx), { service, location: {}, week });
    const services = await nestedServices(tx);
    for (const bytes of [encoded(services), csvPackage(services, { title: 'Proef' })]) {
      const read = servicesIn(bytes);
      assert.ok(typeof read !== 'string');
      assert.deepEqual(await fates(tx, read), ['organisation same', 'location same', 'service same']);
    }
  }));

test('a file of others comes in as plain words, unconfirmed, twice the same, and what is wrong stays out with a reason', () =>
  undone(async (tx) => {
    assert.deepEqual(await fates(tx, [evening]), ['organisation new', 'location new', 'service new']);
    assert.deepEqual(await fates(tx, [evening]), ['organisation same', 'location same', 'service same']);
    const [entry] = await entriesOf(tx, 'all');
    const [service] = entry?.services ?? [];
    assert.deepEqual([service?.description, service?.confirmedOn, service?.hours.length], ['Elke week', null, 2]);
    assert.deepEqual(await fates(tx, [{ ...evening, name: 'Middag' }]), [
      'organisation same',
      'location same',
      'service changed',
    ]);

    const twice = [
      evening,
      evening,
      { ...evening, id: 'x', status: 'soms' },
      { id: 'y', name: 'Wees', status: 'active' },
      'tekst',
    ];
    const result = await inTransaction(tx, (inner) => importGuide(ctxOf(inner), { services: twice, isTrial: true }));
    assert.ok(!result.ok);
    const left = result.refusal.rows.filter(({ fate }) => fate === 'left-out').map(({ why = '' }) => why);
    assert.deepEqual(left.length, 4);
    assert.match(left.join(), /eerder in het bestand.*stand.*organisatie ontbreekt/);
    assert.equal((await entriesOf(tx, 'all'))[0]?.services[0]?.name, 'Middag', 'a trial changes nothing');
    const itself = { ...club, id: 'club-2', parent_organization_id: 'club-2' };
    const own = { ...evening, id: 'e2', organization: itself, service_at_locations: [] };
    const circle = await importGuide(ctxOf(tx), { services: [own], isTrial: true });
    assert.match((!circle.ok && circle.refusal.rows[0]?.why) || '', /onder zichzelf/);
  }));

test('staff look first what a file would do, then bring it in; one that cannot be read says so', () =>
  undone(async (tx) => {
    const path = '/werk/sociale-kaart/invoer';
    const staff = client(tx, someone('programme-maker'));
    const form = (content: string, way: string) => {
      const data = new FormData();
      data.append('file', new File([content], 'kaart.json'));
      data.append('way', way);
      return data;
    };
    assert.equal((await staff.get(path)).status, 200);
    assert.equal((await staff.post(path, {})).status, 422);
    assert.match((await staff.post(path, form('geen json', 'try'))).text, /kunnen we niet lezen/);
    assert.match((await staff.post(path, form('[]', 'try'))).text, /staat geen dienst/);
    assert.match((await staff.post(path, form(JSON.stringify([evening]), 'try'))).text, /nog niets opgeslagen/);
    assert.equal((await entriesOf(tx, 'all')).length, 0);
    assert.match((await staff.post(path, form(JSON.stringify([evening]), 'enter'))).text, /3 nieuw/);
    assert.equal((await entriesOf(tx, 'all')).length, 1);
    const elsewhere = client(tx, someone('programme-maker', { municipality: 'GM0114' }));
    assert.equal((await elsewhere.post(path, form('[]', 'enter'))).status, 403);
  }));

test('marked-up text becomes plain', () => {
  for (const [typed, plain] of [
    ['a <b>b</b> &amp; c', 'a b & c'],
    ['<script>x()</script>hallo', 'hallo'],
    ['<style>p{}', ''],
    ['1 < 2', '1 2'],
    ['&lt;script&gt;', 'script'],
  ] as const)
    assert.equal(plainText(typed), plain, typed);
});
