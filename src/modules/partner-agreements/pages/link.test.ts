import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newToken } from '#kernel/token.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { mailedToken } from '../../../../test/mailed-token.ts';
import { client, type Page } from '../../../../test/page.ts';
import { aSentDraft, RECEIVER, rereadDraft } from '../testing.ts';

const visitor = { kind: 'visitor' } as const;
const plain = (page: Page): string => page.html.text.replaceAll(/[\s\u00a0]+/g, ' ');

test('who has the link reads what each pays and what is promised, agrees, and gets a link to read', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const school = client(tx, visitor);
    const path = `/overeenkomst/${token}`;
    const page = await school.get(path);
    assert.match(plain(page), /De school: € 3.638,00 per jaar/);
    assert.match(plain(page), /De gemeente: € 15.739,70 per jaar/);
    assert.match(plain(page), /214 leerlingen × € 17,00/);
    assert.match(plain(page), /2 uur per week/);
    const pdf = await school.get(`${path}/overeenkomst.pdf`);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal((await rereadDraft(ctxOf(tx), draft.id)).state, 'sent', 'reading changes nothing');

    const contentHash = page.html.querySelector('[name=contentHash]')?.getAttribute('value') ?? '';
    const empty = await school.post(path, { contentHash });
    assert.equal(empty.status, 422);
    for (const name of ['signerName', 'signerFunction', 'agreed'])
      assert.ok(empty.html.querySelector(`#${name}-error`));
    const signed = { contentHash, signerName: 'R. Haan', signerFunction: 'directeur', agreed: 'on' };
    const sent = await school.post(path, signed);
    assert.deepEqual([sent.status, sent.location], [303, '/overeenkomst-beantwoord']);
    assert.equal((await school.get('/overeenkomst-beantwoord')).status, 200);
    assert.equal((await school.get(path)).status, 404, 'the used link tells nobody anything');
    assert.doesNotMatch((await school.get(path)).text, /De Poort/);

    const reading = `/overeenkomst/${await mailedToken(tx, RECEIVER.receiverEmail)}`;
    const agreed = await school.get(reading);
    assert.match(agreed.text, /Er is akkoord gegeven/);
    assert.equal(agreed.html.querySelector('main form'), null);
    const agreement = await school.get(`${reading}/overeenkomst.pdf`);
    assert.match(agreement.headers.get('content-disposition') ?? '', /OVK-2026-0109-/);
    for (const end of ['', '/afwijzing'])
      assert.equal((await school.post(`${reading}${end}`, { ...signed, reason: 'x' })).status, 404, end);
  }));

test('a form that is sent twice agrees once and leads to the same page', () =>
  undone(async (tx) => {
    const { token } = await aSentDraft(ctxOf(tx));
    const school = client(tx, visitor);
    const page = await school.get(`/overeenkomst/${token}`);
    const typed = (name: string) => page.html.querySelector(`main [name=${name}]`)?.getAttribute('value') ?? '';
    const form = { contentHash: typed('contentHash'), _key: typed('_key'), signerName: 'R. Haan' };
    const signed = { ...form, signerFunction: 'directeur', agreed: 'on' };
    const first = await school.post(`/overeenkomst/${token}`, signed);
    const second = await school.post(`/overeenkomst/${token}`, signed);
    assert.deepEqual([first.location, second.location], ['/overeenkomst-beantwoord', '/overeenkomst-beantwoord']);
    assert.equal((await tx.selectFrom('agreements.agreements').select('id').execute()).length, 1);
  }));

test('declining asks for a reason and uses the link up', () =>
  undone(async (tx) => {
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const school = client(tx, visitor);
    const path = `/overeenkomst/${token}/afwijzing`;
    assert.equal((await school.get(path)).status, 200);
    assert.equal((await school.post(path)).status, 422);
    assert.equal((await school.post(path, { reason: 'Geen budget' })).location, '/overeenkomst-beantwoord');
    assert.equal((await rereadDraft(ctxOf(tx), draft.id)).reason, 'Geen budget');
    assert.equal((await school.get(path)).status, 404);
  }));

test('a forged or expired link finds nothing, on any address and by any verb', () =>
  undone(async (tx) => {
    const { token } = await aSentDraft(ctxOf(tx));
    const later = { now: new Date('2027-02-01T09:00:00Z') };
    for (const [school, path] of [
      [client(tx, visitor), `/overeenkomst/${newToken()}`],
      [client(tx, visitor, later), `/overeenkomst/${token}`],
    ] as const) {
      for (const end of ['', '/afwijzing', '/overeenkomst.pdf'])
        assert.equal((await school.get(`${path}${end}`)).status, 404, end);
      for (const end of ['', '/afwijzing']) assert.equal((await school.post(`${path}${end}`)).status, 404, end);
    }
  }));

test('links are opened sixty times in ten minutes from one address, and then no more', () =>
  undone(async (tx) => {
    const { token } = await aSentDraft(ctxOf(tx));
    const school = client(tx, visitor);
    assert.equal((await school.get(`/overeenkomst/${token}`)).status, 200);
    const tried = await tx.selectFrom('kernel.attempts').select(['bucket', 'at']).executeTakeFirstOrThrow();
    const tries = Array.from({ length: 58 }, () => tried);
    await tx.insertInto('kernel.attempts').values(tries).execute();
    assert.equal((await school.get(`/overeenkomst/${token}`)).status, 200);
    const stopped = await school.get(`/overeenkomst/${token}`);
    assert.deepEqual([stopped.status, stopped.headers.get('retry-after')], [429, '600']);
  }));
