import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { listCommitmentsOf } from '../../commitments/testing.ts';
import { grantOf } from '../../municipal-grants/index.ts';
import { aSentQuote, lineOf } from '../../quotes/testing.ts';
import { findAgreement, listLines, listTerms } from '../sql/agreements.ts';
import { anAgreement, BEFORE, promisingLines } from '../testing.ts';
import { concludeAgreement } from './conclude-agreement.ts';

test('an accepted offer becomes an agreement for its calendar year, with lines and commitments', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    const agreement = await findAgreement(tx, id);
    assert.match(agreement?.number ?? '', /^OVK-2026-0109-\d{4}$/);
    assert.deepEqual([agreement?.partyName, agreement?.route, agreement?.year], ['Gemeente Coevorden', 'order', 2026]);
    const [term, ...more] = await listTerms(tx, id);
    assert.deepEqual(
      [term?.startsOn, term?.endsBefore, term?.noticeBy, more.length],
      ['2026-01-01', '2027-01-01', null, 0],
    );

    const lines = await listLines(tx, id);
    const annual = Object.fromEntries(lines.map(({ serviceId, annualCents }) => [serviceId, annualCents]));
    assert.equal(annual.boekstartcoach, 3 * 951_200);
    assert.equal(annual.ido, 0, 'the money of the state is not the municipality’s');
    assert.equal(
      term?.calculation.totals.municipality.annualCents,
      lines.reduce((sum, line) => sum + line.annualCents, 0),
    );

    const commitments = await listCommitmentsOf(
      tx,
      lines.map((line) => line.id),
    );
    const promised = commitments.map(({ label, quantityMin, quantityMax }) => [label, quantityMin, quantityMax]);
    assert.deepEqual(promised.sort(), [
      ['Activiteiten', 15, 15],
      ['Activiteiten', 4, 10],
      ['Coach op het consultatiebureau', 12, 12],
      ['Informatiepunt in een vestiging', 1, 1],
      ['Landelijke campagnes', 5, 5],
    ]);
    assert.equal(commitments.filter(({ branchId }) => branchId !== null).length, 1);
  }));

test('where a grant pays, it asks the first year of each line that costs something', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE), { route: 'grant' });
    const grant = await grantOf(tx, id);
    const lines = (await listLines(tx, id)).filter(({ annualCents, oneOffCents }) => annualCents + oneOffCents > 0);
    assert.deepEqual(
      grant?.lines.map((line) => [line.id, line.askedCents]),
      lines.map((line) => [line.id, line.annualCents + line.oneOffCents]),
    );
    assert.equal(grant?.askedCents, 61_240_00);
  }));

test('an order asks for no grant', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    assert.equal(await grantOf(tx, id), undefined);
  }));

test('the news told twice makes one agreement', () =>
  undone(async (tx) => {
    const { id, versionId } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    assert.deepEqual(await concludeAgreement(ctxOf(tx), { versionId }), { ok: true, value: { id } });
    assert.equal((await listTerms(tx, id)).length, 1);
  }));

test('a service on quote gets a line without an amount', () =>
  undone(async (tx) => {
    const { id } = await anAgreement(ctxOf(tx, undefined, BEFORE), {
      lines: [lineOf('verhalenbrink'), ...promisingLines],
    });
    const line = (await listLines(tx, id)).find(({ serviceId }) => serviceId === 'verhalenbrink');
    assert.deepEqual([line?.title, line?.annualCents], ['Verhalenbrink', 0]);
  }));

test('an offer that was not accepted makes no agreement', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx, undefined, BEFORE);
    const { version } = await aSentQuote(ctx, promisingLines);
    await assert.rejects(concludeAgreement(ctx, { versionId: version.id }), NotFound);
  }));

test('somebody without the right cannot conclude', () =>
  undone(async (tx) => {
    const { versionId } = await anAgreement(ctxOf(tx, undefined, BEFORE));
    await assert.rejects(concludeAgreement(ctxOf(tx, someone('desk-worker')), { versionId }), Forbidden);
  }));
