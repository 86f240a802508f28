import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf, NOW, someone } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { withdrawDraft } from './commands/withdraw-draft.ts';
import { personalData } from './personal-data.ts';
import { acceptanceOf, acceptDraft, aSentDraft, RECEIVER, rereadDraft, startDraft } from './testing.ts';

const at = (day: string) => new Date(`${day}T09:00:00Z`);
const visitor = { kind: 'visitor' } as const;

test('who was asked and never agreed is forgotten a year after the last day; the link goes at once', () =>
  undone(async (tx) => {
    const { draft } = await aSentDraft(ctxOf(tx));
    const retainedOn = (day: string) => personalData.retain(ctxOf(tx, undefined, at(day)));
    assert.deepEqual(await retainedOn('2027-01-21'), { links: 0, receivers: 0 });
    assert.deepEqual(await retainedOn('2027-01-22'), { links: 1, receivers: 0 });
    assert.equal((await rereadDraft(ctxOf(tx), draft.id)).receiverName, RECEIVER.receiverName);
    await withdrawDraft(ctxOf(tx), { draftId: draft.id, reason: 'Geen antwoord' });
    assert.deepEqual(await retainedOn('2028-01-22'), { links: 0, receivers: 1 });
    assert.equal((await rereadDraft(ctxOf(tx), draft.id)).receiverName, '');
    assert.deepEqual(await retainedOn('2028-01-23'), { links: 0, receivers: 0 });
  }));

test('who agreed stays, and an account gets the drafts that it made', () =>
  undone(async (tx) => {
    const manager = someone('account-manager');
    const { draft, token } = await aSentDraft(ctxOf(tx));
    const placeId = draft.places[0]?.id ?? '';
    const own = await startDraft(ctxOf(tx, manager), { placeId, yearKind: 'school', year: 2027 });
    assert.ok(own.ok);
    assert.ok((await acceptDraft(ctxOf(tx, visitor), acceptanceOf(token, draft))).ok);
    await personalData.retain(ctxOf(tx, undefined, at('2029-01-01')));
    assert.equal((await rereadDraft(ctxOf(tx), draft.id)).receiverName, RECEIVER.receiverName);
    const made = await personalData.export(tx, manager.accountId);
    assert.deepEqual(made, [{ draftId: own.value.id, madeAt: NOW }]);
    await personalData.erase(ctxOf(tx), manager.accountId);
  }));
