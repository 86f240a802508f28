import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { type Db, inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import {
  acceptanceOf,
  acceptDraft,
  aSentDraft,
  editDraft,
  editOf,
  signOnPaper,
} from '../../src/modules/partner-agreements/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

async function sent(db: Db) {
  const made = await inTransaction(db, async (tx) => ok(await aSentDraft(ctxOf(tx))));
  assert.ok(made.ok);
  return made.value;
}

const codes = (results: readonly ({ ok: true } | { ok: false; refusal: { code: string } })[]) =>
  results.map((result) => (result.ok ? 'ok' : result.refusal.code)).sort();

test('of eight who accept with one link at once one does, and one agreement comes of it', () =>
  racing(async (db) => {
    const { draft, token } = await sent(db);
    const accept = (index: number) =>
      inTransaction(db, (tx) =>
        acceptDraft(ctxOf(tx, { kind: 'visitor' }), { ...acceptanceOf(token, draft), signerName: `Nummer ${index}` }),
      );
    const results = await Promise.all(Array.from({ length: 8 }, (_, index) => accept(index)));
    assert.deepEqual(codes(results), [...Array(7).fill('link-gone'), 'ok']);
    assert.equal((await db.selectFrom('agreements.agreements').select('id').execute()).length, 1);
  }));

test('accepting through the link while the paper is entered makes one agreement', () =>
  racing(async (db) => {
    const { draft, token } = await sent(db);
    const paper = { signerName: 'R. Haan', signerFunction: 'directeur', signedOn: asDay('2026-11-20') };
    const input = { ...paper, draftId: draft.id, version: draft.version, scanName: 'poort.pdf' };
    const [accepted, signed] = await Promise.all([
      inTransaction(db, (tx) => acceptDraft(ctxOf(tx, { kind: 'visitor' }), acceptanceOf(token, draft))),
      inTransaction(db, (tx) => signOnPaper(ctxOf(tx), input)),
    ]);
    assert.notEqual(accepted.ok, signed.ok);
  }));

test('of eight who save a draft at once one saves', () =>
  racing(async (db) => {
    const { draft } = await sent(db);
    await db.updateTable('partnerAgreements.drafts').set({ state: 'draft' }).execute();
    const saves = Array.from({ length: 8 }, () => inTransaction(db, (tx) => editDraft(ctxOf(tx), editOf(draft))));
    assert.deepEqual(codes(await Promise.all(saves)), [...Array(7).fill('changed-meanwhile'), 'ok']);
  }));
