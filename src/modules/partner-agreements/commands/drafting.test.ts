import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { savePlace } from '../../places/testing.ts';
import { listDrafts } from '../sql/drafts.ts';
import { aDraft, aPlace, aSentDraft, coevorden, editOf, rereadDraft } from '../testing.ts';
import { editDraft } from './edit-draft.ts';
import { startDraft } from './start-draft.ts';

const refusalOf = (result: Awaited<ReturnType<typeof editDraft>>) => (result.ok ? undefined : result.refusal);

test('a draft starts with the school, its first service, its pupils of that school year and the term of the catalogue', () =>
  undone(async (tx) => {
    const draft = await aDraft(ctxOf(tx));
    const { partyKind, partyName, startsOn, initialYears, renewalYears, noticeMonths, basis } = draft;
    assert.deepEqual({ partyKind, partyName }, { partyKind: 'school', partyName: 'De Poort' });
    assert.deepEqual([startsOn, initialYears, renewalYears, noticeMonths], ['2026-08-01', 3, 1, null]);
    assert.deepEqual(basis.facts, { schools: 1, pupils: 214 });
    assert.deepEqual(basis.selections, [{ service: 'dbos-po' }]);
  }));

test('pupils that the register knows of another year only are left open, not taken over unseen', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    const started = await startDraft(ctx, { placeId: await aPlace(ctx), yearKind: 'school', year: 2027 });
    assert.ok(started.ok);
    assert.deepEqual((await rereadDraft(ctx, started.value.id)).basis.facts, { schools: 1 });
  }));

test('a calendar year asks for the school year that runs then; childcare counts its locations', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    const school = await startDraft(ctx, { placeId: await aPlace(ctx), yearKind: 'calendar', year: 2027 });
    assert.ok(school.ok);
    assert.equal((await rereadDraft(ctx, school.value.id)).basis.facts.pupils, 214);
    const placeId = await aPlace(ctx, { kind: 'childcare', name: 'De Rups' });
    const childcare = await startDraft(ctx, { placeId, yearKind: 'calendar', year: 2026 });
    assert.ok(childcare.ok);
    assert.deepEqual((await rereadDraft(ctx, childcare.value.id)).basis.facts, { childcareLocations: 1 });
  }));

test('no draft for a year without prices, a clinic, a place of another municipality', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await coevorden(ctx);
    const placeId = await aPlace(ctx);
    const started = await startDraft(ctx, { placeId, yearKind: 'school', year: 2024 });
    assert.deepEqual(!started.ok && started.refusal, { code: 'no-edition', year: 2024 });
    const where = { municipalityCode: 'GM0109', street: '', postcode: null, town: 'Sleen', brin: null };
    const clinic = await savePlace(ctx, { details: { ...where, kind: 'clinic', name: 'Bureau', takesPart: false } });
    const asked = { placeId: clinic.ok ? clinic.value.id : '', yearKind: 'school' as const, year: 2026 };
    await assert.rejects(startDraft(ctx, asked), NotFound);
    await assert.rejects(startDraft(ctx, { ...asked, placeId: newId() }), NotFound);
    const meppel = ctxOf(tx, someone('account-manager', { municipality: 'GM0119' }));
    await assert.rejects(startDraft(meppel, { ...asked, placeId }), Forbidden);
  }));

test('another quantity than the register has needs a reason, which is kept; the same needs none', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const draft = await aDraft(ctx);
    const input = { ...editOf(draft), count: 220 };
    assert.deepEqual(refusalOf(await editDraft(ctx, input)), { code: 'reason-missing', registered: 214 });
    assert.ok((await editDraft(ctx, { ...input, countReason: 'Telling van februari' })).ok);
    const saved = await rereadDraft(ctx, draft.id);
    assert.deepEqual([saved.basis.facts.pupils, saved.quantityReason], [220, 'Telling van februari']);
    assert.ok((await editDraft(ctx, { ...editOf(saved), count: 214, countReason: 'Toch niet' })).ok);
    assert.equal((await rereadDraft(ctx, draft.id)).quantityReason, null);
  }));

test('a childcare organisation has several locations; one elsewhere or of another kind is not found', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const draft = await aDraft(ctx, { kind: 'childcare', name: 'De Rups' });
    const second = await aPlace(ctx, { kind: 'childcare', name: 'De Vlinder' });
    const placeIds = [...draft.places.map(({ id }) => id), second];
    assert.ok((await editDraft(ctx, { ...editOf(draft), partyName: 'Kinderopvang Zuid', placeIds, count: 2 })).ok);
    const saved = await rereadDraft(ctx, draft.id);
    assert.deepEqual(
      [saved.partyName, saved.places.length, saved.basis.facts.childcareLocations],
      ['Kinderopvang Zuid', 2, 2],
    );
    const school = await aPlace(ctx, { name: 'Het Anker' });
    await assert.rejects(editDraft(ctx, { ...editOf(saved), placeIds: [school] }), NotFound);
    assert.deepEqual(refusalOf(await editDraft(ctx, { ...editOf(saved), placeIds: [] })), { code: 'no-place' });
  }));

test('nothing chosen, a stale save, a year without prices and a draft that was sent are refused', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { draft } = await aSentDraft(ctx);
    assert.deepEqual(refusalOf(await editDraft(ctx, editOf(draft))), { code: 'wrong-state', state: 'sent' });
    await tx.updateTable('partnerAgreements.drafts').set({ state: 'draft' }).execute();
    const stale = { ...editOf(draft), version: draft.version - 1 };
    assert.deepEqual(refusalOf(await editDraft(ctx, stale)), { code: 'changed-meanwhile' });
    assert.deepEqual(refusalOf(await editDraft(ctx, { ...editOf(draft), selections: [] })), { code: 'nothing-chosen' });
    const early = {
      ...editOf(draft),
      rule: { ...editOf(draft).rule, startsOn: asDay('2024-08-01') },
      countReason: 'x',
    };
    assert.deepEqual(refusalOf(await editDraft(ctx, early)), { code: 'no-edition', year: 2024 });
    const meppel = ctxOf(tx, someone('account-manager', { municipality: 'GM0119' }));
    await assert.rejects(editDraft(meppel, editOf(draft)), Forbidden);
    await assert.rejects(editDraft(ctx, { ...editOf(draft), draftId: newId() }), NotFound);
    assert.deepEqual(await listDrafts(tx, { municipalities: ['GM0119'] }), []);
  }));
