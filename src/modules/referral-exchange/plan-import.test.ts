import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOW } from '../../../test/actors.ts';
import type { Entry } from '../referral-directory/index.ts';
import { plainText } from './import-shape.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

const names = new Map([['GM0109', 'Coevorden']]);
const planOf = (services: readonly unknown[], guide: readonly Entry[] = [], organizations: readonly unknown[] = []) =>
  planImport({ services, organizations, unused: [] }, guide, names);
const fatesOf = ({ rows }: ImportPlan) => rows.map(({ kind, fate }) => `${kind} ${fate}`);
const notesOf = ({ rows }: ImportPlan) => rows.flatMap(({ notes }) => notes).join(' ');

/** The guide once this is taken in, as the database gives it. */
const after = ({ taken }: ImportPlan): Entry[] =>
  taken.organisations.map((organisation) => ({
    ...{ ...organisation, editedAt: NOW, confirmedOn: null, confirmedBy: null, version: 1, contentHash: '', scope: {} },
    locations: taken.locations
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map((location) => ({ ...location, version: 1 })),
    services: taken.services
      .filter(({ organisationId }) => organisationId === organisation.id)
      .map(({ locationIds, hours, ...service }) => ({
        ...{ ...service, editedAt: NOW, confirmedOn: null, version: 1, hours: [...hours] },
        places: locationIds.map((locationId) => ({ id: locationId, locationId })),
      })),
  }));

const club = { id: 'club', name: 'Club', description: '' };
const hall = {
  id: 'hall',
  location_type: 'physical',
  name: 'Zaal',
  addresses: [{ address_1: 'Brink 1', city: 'Dalen' }],
};
const evening = {
  ...{ id: 'evening', name: 'Avond', status: 'active', organization: club, phones: [{ number: '0524 123456' }] },
  ...{ service_at_locations: [{ location: hall }], attributes: [{ taxonomy_term: { code: 'digid', name: 'x' } }] },
  schedules: [{ byday: 'TU,1TH', opens_at: '19:00Z', closes_at: '21:00Z' }],
  alert: 'Dicht in mei',
};
const bare = { id: 'evening', name: 'Avond', status: 'active', organization_id: 'club' };

test('a file does once what it does, and what it does not say stays as it was', () => {
  const first = planOf([evening]);
  assert.deepEqual(fatesOf(first), ['organisation new', 'location new', 'service new']);
  const guide = after(first);
  const again = planOf([evening], guide);
  assert.deepEqual(
    [fatesOf(again), again.taken.services],
    [['organisation same', 'location same', 'service same'], []],
  );
  assert.equal(planOf([evening]).hash, first.hash);
  assert.notEqual(planOf([{ ...evening, name: 'Middag' }]).hash, first.hash);

  const changed = planOf([bare], guide);
  assert.deepEqual([fatesOf(changed), changed.rows[0]?.fields], [['service changed'], ['alert']]);
  const [kept] = changed.taken.services;
  assert.deepEqual([kept?.topics, kept?.hours.length, kept?.locationIds.length], [['digid'], 2, 1]);
  const emptied = planOf([{ ...bare, schedules: [], phones: [], alert: 'Dicht in mei' }], guide);
  assert.deepEqual(emptied.rows[0]?.fields, ['phones', 'hours']);
});

test('what cannot come in stays out with its reason, and takes nothing along', () => {
  const guide = after(planOf([evening, { ...bare, id: 'other', organization: { ...club, id: 'c2', name: 'Twee' } }]));
  for (const [service, reason] of [
    ['tekst', /Niet goed ingevuld/],
    [{ ...bare, status: 'soms' }, /stand/],
    [{ ...bare, organization_id: '' }, /organisatie ontbreekt/],
    [{ ...bare, organization_id: 'nergens' }, /organisatie ontbreekt/],
    [{ ...bare, id: 'other' }, /hoort bij ons bij ‘Twee’/],
    [{ ...bare, minimum_age: 'oud' }, /getal/],
    [{ ...evening, service_at_locations: [{ location: { ...hall, location_type: 'x' } }] }, /soort plek/],
  ] as const) {
    const plan = planOf([service], guide);
    const out = plan.rows.find(({ fate }) => fate === 'left-out');
    assert.match(out?.notes.join() ?? '', reason);
  }
  const twice = planOf([evening, { ...evening, name: 'Nog eens' }]);
  assert.deepEqual(fatesOf(twice).at(-1), 'service left-out');
  assert.deepEqual([twice.taken.services.length, twice.taken.services[0]?.name], [1, 'Avond']);
});

test('what we do not know is named with what to do about it, and never dropped in silence', () => {
  const term = { taxonomy_term: { id: '9', code: 'armoede', name: 'Armoede' } };
  for (const [more, note] of [
    [{ attributes: [...evening.attributes, term] }, /onderwerp ‘Armoede’ kennen wij niet. Kies/],
    [{ service_areas: [{ name: 'Groningen' }] }, /gemeente ‘Groningen’.*geldt de dienst nu overal/],
    [{ schedules: [{ byday: 'MO', interval: 2, opens_at: '09:00', closes_at: '10:00' }] }, /1 openingstijd past niet/],
    [{ schedules: [{ opens_at: '09:00', closes_at: '10:00' }] }, /1 openingstijd past niet/],
    [{ phones: [{ number: 'bel ons' }] }, /‘bel ons’/],
    [{ url: 'javascript:alert(1)' }, /‘javascript:alert\(1\)’/],
    [{ email: 'geen' }, /‘geen’/],
    [{ minimum_age: 30, maximum_age: 18 }, /leeftijden/],
    [{ cost_options: [{ amount: 1 }, { amount: 2 }] }, /meer prijzen/],
    [{ description: 'x'.repeat(1_001) }, /ingekort: uitleg/],
    [{ organization: { ...club, parent_organization_id: 'weg' } }, /niet in het bestand staat \(id weg\)/],
  ] as const)
    assert.match(notesOf(planOf([{ ...evening, ...more }])), note);
  const known = { service_areas: [{ name: 'Gemeente Coevorden' }, { extent: 'GM0109' }] };
  assert.equal(notesOf(planOf([{ ...evening, ...known }])), '');
  const renamed = planOf([{ ...evening, organization: { ...club, name: 'Bond' } }], after(planOf([evening])));
  assert.match(notesOf(renamed), /Heette ‘Club’/);
});

test('who is part of whom comes along, from the file or our guide, and never goes round', () => {
  const part = (id: string, parent: string) => ({ id, name: id, description: '', parent_organization_id: parent });
  const inRing = planOf([], [], [part('a', 'b'), part('b', 'c'), part('c', 'a'), part('d', 'd')]);
  const parents = inRing.taken.organisations.map(({ parentId }) => parentId !== null);
  assert.deepEqual(parents, [true, true, false, false]);
  assert.equal(inRing.rows.filter(({ notes }) => /onder zichzelf/.test(notes.join())).length, 2);
  const guide = after(inRing);
  assert.deepEqual(fatesOf(planOf([], guide, [part('a', '')])), ['organisation same']);
  assert.deepEqual(planOf([], guide, [part('e', 'c')]).taken.organisations[0]?.parentId, guide[2]?.id);
});

test('a place where two organisations are is kept for each, the same each time', () => {
  const theirs = { ...evening, id: 'theirs', organization: { ...club, id: 'c2', name: 'Twee' } };
  const plan = planOf([evening, theirs]);
  const [ours, other] = plan.taken.locations;
  assert.deepEqual([plan.taken.locations.length, ours?.id === other?.id], [2, false]);
  assert.deepEqual(new Set(fatesOf(planOf([theirs, evening], after(plan)))).size, 3, 'all the same, in any order');
  const numbered = {
    ...evening,
    id: 1,
    organization: { ...club, id: 1 },
    service_at_locations: [{ location: { ...hall, id: 1 } }],
  };
  assert.equal(new Set(fatesOf(planOf([numbered], after(planOf([numbered]))))).size, 3, 'numbers are ids of a kind');
});

test('ten thousand services are looked through at once', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...evening,
    ...{ id: `s${index}`, organization: { ...club, id: `o${index % 2_500}` } },
    service_at_locations: [{ location: { ...hall, id: `l${index % 2_500}` } }],
  }));
  const { rows, taken } = planOf([...many, ...many]);
  assert.deepEqual([rows.length, taken.services.length, taken.locations.length], [25_000, 10_000, 2_500]);
});

test('marked-up text becomes plain, in time that grows with it', () => {
  for (const [typed, plain] of [
    ['a <b>b</b> &amp; c', 'a b & c'],
    ['<script>x()</script>hallo', 'hallo'],
    ['<style>p{}', ''],
    ['1 < 2', '1 2'],
    ['&lt;script&gt;', 'script'],
    ['<<b>script>x', 'scriptx'],
    ['<a'.repeat(200_000), 'a'.repeat(200_000)],
  ] as const)
    assert.equal(plainText(typed), plain, typed.slice(0, 30));
});
