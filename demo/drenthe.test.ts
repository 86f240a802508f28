import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf, listBranches } from '../src/modules/branches/index.ts';
import { listMunicipalities } from '../src/modules/organisation/index.ts';
import { registerCountsOf } from '../src/modules/places/testing.ts';
import { ctxOf } from '../test/actors.ts';
import { undone } from '../test/db.ts';
import { describeDrenthe } from './drenthe.ts';

test('the demo serves nine municipalities with branches in each, and as many schools and childcare locations as the annual report', () =>
  undone(async (tx) => {
    await describeDrenthe(ctxOf(tx));
    const municipalities = await listMunicipalities(tx);
    const facts = await Promise.all(municipalities.map(({ code }) => factsOf(tx, code, 2024)));
    assert.equal(municipalities.length, 9);
    assert.ok(facts.every(({ branches }) => branches.length > 0));
    const sum = (fact: 'schools' | 'childcareLocations') =>
      facts.reduce((total, { values }) => total + (values[fact] ?? 0), 0);
    assert.deepEqual([sum('schools'), sum('childcareLocations')], [129, 133]);
    assert.equal((await listBranches(tx, '2024-01-01')).length, 34);
  }));

test('Coevorden is complete: its register of schools adds up to the figures of its annual report', () =>
  undone(async (tx) => {
    await describeDrenthe(ctxOf(tx));
    const { values, origins, branches } = await factsOf(tx, 'GM0109', 2024);
    const { schools, pupils, childcareLocations, clinics } = values;
    assert.deepEqual([branches.length, schools, pupils, childcareLocations, clinics], [6, 24, 2_129, 21, 3]);
    assert.match(origins.pupils?.source ?? '', /^Jaarbericht 2024/);
    const registered = await registerCountsOf(tx, 'GM0109', 2024);
    assert.deepEqual(registered, { schools, pupils: { count: pupils, told: schools }, childcareLocations, clinics });
    assert.equal((await factsOf(tx, 'GM0119', 2024)).origins.pupils?.source, 'Verzonnen voor de demonstratie');
  }));
