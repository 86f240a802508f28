import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User } from '#kernel/access.ts';
import { type Db, inTransaction } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { addService, editDraft, removeService } from '../../src/modules/quote-drafts/testing.ts';
import {
  acceptQuote,
  aSentQuote,
  BASE_URL,
  declineQuote,
  type QuoteVersion,
  reread,
  reviseQuote,
  sendQuote,
} from '../../src/modules/quotes/testing.ts';
import { ctxOf } from '../actors.ts';
import { racing } from '../db.ts';

type Sent = { version: QuoteVersion; officer: User };

async function sent(db: Db): Promise<Sent> {
  const made = await inTransaction(db, async (tx) => ok(await aSentQuote(ctxOf(tx))));
  assert.ok(made.ok);
  return made.value;
}

const accept = (db: Db, { version, officer }: Sent, signerName: string) =>
  inTransaction(db, (tx) =>
    acceptQuote(ctxOf(tx, officer), {
      ...{ versionId: version.id, contentHash: version.contentHash ?? '', baseUrl: BASE_URL },
      ...{ signerName, signerFunction: 'wethouder', mandate: 'namens het college', route: 'order' },
    }),
  );

test('of twelve who accept at once one is the signer, and it is announced once', () =>
  racing(async (db) => {
    const quote = await sent(db);
    const names = Array.from({ length: 12 }, (_, index) => `Ondertekenaar ${index}`);
    const results = await Promise.all(names.map((name) => accept(db, quote, name)));
    assert.equal(results.filter((result) => result.ok).length, 1);
    assert.deepEqual(
      new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))),
      new Set(['not-open']),
    );
    const acceptances = await db.selectFrom('quotes.acceptances').select('signerName').execute();
    assert.deepEqual(
      acceptances.map(({ signerName }) => signerName),
      [names[results.findIndex(({ ok: won }) => won)]],
    );
    const news = await db.selectFrom('kernel.outbox').select('id').where('queue', '=', 'kernel.event').execute();
    assert.equal(news.length, 1);
  }));

test('accepting while a new version goes out leaves either the one accepted or the other open, never both', () =>
  racing(async (db) => {
    const quote = await sent(db);
    const revised = await inTransaction(db, (tx) => reviseQuote(ctxOf(tx), { versionId: quote.version.id }));
    assert.ok(revised.ok);
    const { versionId } = revised.value;
    const send = inTransaction(db, (tx) => sendQuote(ctxOf(tx), { versionId, version: 1, baseUrl: BASE_URL }));
    const [accepted, went] = await Promise.all([accept(db, quote, 'J. Bos'), send]);
    assert.notEqual(accepted.ok, went.ok);
    const rows = await db.selectFrom('quotes.versions').select('state').orderBy('number').execute();
    const states = rows.map(({ state }) => state);
    assert.deepEqual(states, accepted.ok ? ['accepted', 'withdrawn'] : ['superseded', 'sent']);
  }));

test('accepting and declining at once ends in one of both', () =>
  racing(async (db) => {
    const quote = await sent(db);
    const decline = inTransaction(db, (tx) =>
      declineQuote(ctxOf(tx, quote.officer), { versionId: quote.version.id, reason: 'Te duur', baseUrl: BASE_URL }),
    );
    const [accepted, declined] = await Promise.all([accept(db, quote, 'J. Bos'), decline]);
    assert.notEqual(accepted.ok, declined.ok);
  }));

test('of eight who start a new version at once one does; of eight who save it at once one saves', () =>
  racing(async (db) => {
    const quote = await sent(db);
    const eight = Array.from({ length: 8 });
    const revisions = await Promise.all(
      eight.map(() => inTransaction(db, (tx) => reviseQuote(ctxOf(tx), { versionId: quote.version.id }))),
    );
    const [first] = revisions.flatMap((result) => (result.ok ? [result.value] : []));
    assert.ok(first);
    assert.equal(revisions.filter((result) => result.ok).length, 1);
    const draft = await db.transaction().execute((tx) => reread(ctxOf(tx), first.versionId));
    const { conditions, validUntil, lines } = draft;
    const edit = { versionId: draft.id, version: 1, conditions, validUntil, lines };
    const saves = await Promise.all(
      eight.map((_, index) => inTransaction(db, (tx) => editDraft(ctxOf(tx), { ...edit, letter: `Brief ${index}` }))),
    );
    assert.equal(saves.filter((result) => result.ok).length, 1);
  }));

test('of eight who take services in and out of one draft at once one does; the others overwrite nothing', () =>
  racing(async (db) => {
    const quote = await sent(db);
    const revised = await inTransaction(db, (tx) => reviseQuote(ctxOf(tx), { versionId: quote.version.id }));
    assert.ok(revised.ok);
    const { versionId } = revised.value;
    const line = { quantities: {}, choice: {}, reason: null };
    const results = await Promise.all(
      ['kleintje-bieb', 'dbos-vo', 'taalhuis-basis', 'dbos-po'].flatMap((serviceId) => [
        inTransaction(db, (tx) => addService(ctxOf(tx), { ...line, serviceId, versionId, version: 1 })),
        inTransaction(db, (tx) => removeService(ctxOf(tx), { serviceId: 'ido', versionId, version: 1 })),
      ]),
    );
    assert.equal(results.filter((result) => result.ok).length, 1);
    const draft = await db.transaction().execute((tx) => reread(ctxOf(tx), versionId));
    const { length } = quote.version.lines;
    assert.ok([length - 1, length + 1].includes(draft.lines.length));
    assert.equal(draft.version, 2);
  }));
