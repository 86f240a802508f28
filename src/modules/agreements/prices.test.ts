import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { previewIndexation, priceReferences } from './prices.ts';
import { anAgreement, BEFORE } from './testing.ts';

const COEVORDEN = 'GM0109';

test('what was agreed for a year can be laid beside the next: one line per service, only what the municipality pays', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    const reference = await priceReferences(tx, COEVORDEN, 2026);
    assert.match(reference?.title ?? '', /^Overeenkomst OVK-2026-0109-\d{4}$/);
    const costs = Object.fromEntries(
      reference?.lines.map(({ serviceId, annualCents }) => [serviceId, annualCents]) ?? [],
    );
    assert.equal(costs['meedoen-in-de-samenleving'], 6_341_00);
    assert.equal(costs.ido, 0);
  }));

test('a year or a municipality without an agreement has nothing to lay beside it', () =>
  undone(async (tx) => {
    await anAgreement(ctxOf(tx, undefined, BEFORE));
    assert.equal(await priceReferences(tx, COEVORDEN, 2025), undefined);
    assert.equal(await priceReferences(tx, COEVORDEN, 2027), undefined);
    assert.equal(await priceReferences(tx, 'GM0119', 2026), undefined);
  }));

test('other prices show what each agreement that still runs would cost, from the same choice and facts', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const handed: unknown[] = [];
    const [change, ...others] = await previewIndexation(tx, 2026, (input) => {
      handed.push(input);
      return 1_000_00;
    });
    assert.deepEqual(others, []);
    assert.equal(change?.href, `/werk/overeenkomsten/${id}`);
    assert.equal(change?.afterCents, 1_000_00);
    const [{ facts, selections }] = handed as [{ facts: { pupils: number }; selections: { service: string }[] }];
    assert.equal(facts.pupils, 2_129);
    assert.ok(selections.some(({ service }) => service === 'ido'));
    assert.deepEqual(await previewIndexation(tx, 2027, () => 0), []);
  }));
