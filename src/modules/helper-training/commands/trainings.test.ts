import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { inTransaction } from '#kernel/db.ts';
import { newId } from '#kernel/id.ts';
import { Forbidden, NotFound, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { openBranch } from '../../branches/testing.ts';
import { aPoint } from '../../help-points/testing.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { registerAccount } from '../../people/testing.ts';
import { standingsOf } from '../queries.ts';
import { findMeeting, listParticipants } from '../sql/meetings.ts';
import { findHelper, type HelperDetails } from '../sql/training-helpers.ts';
import { aHelper, aMeeting, aTraining } from '../testing.ts';
import { removeMeeting } from './remove-meeting.ts';
import { saveHelper } from './save-helper.ts';
import { saveMeeting } from './save-meeting.ts';
import { type SaveTraining, saveTraining } from './save-training.ts';
import { setParticipants } from './set-participants.ts';

type Ctx = ReturnType<typeof ctxOf>;
const NOBODY = newId();

const world = (work: (ctx: Ctx) => Promise<void>) => () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    await registerMunicipality(ctx, { code: 'GM0114', name: 'Emmen' });
    await work(ctx);
  });
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);
const inCoevorden = (ctx: Ctx): Ctx => ({ ...ctx, actor: someone('programme-maker', { municipality: 'GM0109' }) });

test(
  'a kind of training is kept once by its name, renews another that stands by itself, and changes from the version shown',
  world(async (ctx) => {
    const basic = await aTraining(ctx);
    const details: SaveTraining['details'] = {
      ...{ name: 'Opfristraining IDO', about: '', requiredFor: [], months: 12, renewsId: basic },
    };
    const refresher = await aTraining(ctx, details);
    const again = inTransaction(ctx.tx, (tx) => saveTraining({ ...ctx, tx }, { details }));
    assert.equal(codeOf(await again), 'name-taken');
    const chain = { ...details, name: 'Nog een', renewsId: refresher };
    assert.equal(codeOf(await saveTraining(ctx, { details: chain })), 'renews-itself');
    const own = { details: { ...details, renewsId: refresher }, existing: { id: refresher, version: 1 } };
    assert.equal(codeOf(await saveTraining(ctx, own)), 'renews-itself');
    const existing = { id: refresher, version: 1 };
    assert.equal(codeOf(await saveTraining(ctx, { details: { ...details, months: 6 }, existing })), 'ok');
    assert.equal(codeOf(await saveTraining(ctx, { details, existing })), 'stale');
    await assert.rejects(saveTraining(ctx, { details, existing: { id: NOBODY, version: 1 } }), NotFound);
    await assert.rejects(saveTraining(ctx, { details: { ...details, renewsId: NOBODY } }), NotFound);
    await assert.rejects(saveTraining(inCoevorden(ctx), { details }), Forbidden);
  }),
);

test(
  'a helper has an account once or a name, helps at a point of the own municipality, and belongs to who looks after it',
  world(async (ctx) => {
    const accountId = await registerAccount(ctx);
    const branchId = await openBranch(ctx, { name: 'Emmen', municipalityCode: 'GM0114', sizeClass: 'large' });
    const { id: pointId } = await aPoint(ctx, { name: 'Informatiepunt Emmen', where: { branchId } });
    const id = await aHelper(ctx, { accountId, name: null });
    const details: HelperDetails = {
      ...{ accountId: null, name: 'Jan', organisation: 'SeniorWeb', role: 'volunteer' },
      ...{ municipalityCode: 'GM0109', pointId: null, leftOn: null },
    };
    const twice = { ...details, accountId, name: null };
    assert.equal(codeOf(await saveHelper(ctx, { details: twice })), 'already-helper');
    assert.equal(codeOf(await saveHelper(ctx, { details: twice, existing: { id, version: 1 } })), 'ok');
    assert.equal(codeOf(await saveHelper(ctx, { details, existing: { id, version: 1 } })), 'stale');
    assert.equal(codeOf(await saveHelper(ctx, { details: { ...details, pointId } })), 'point-elsewhere');
    await assert.rejects(saveHelper(ctx, { details: { ...details, pointId: NOBODY } }), NotFound);
    await assert.rejects(saveHelper(ctx, { details: { ...details, municipalityCode: 'GM9999' } }), NotFound);
    await assert.rejects(saveHelper(ctx, { details, existing: { id: NOBODY, version: 1 } }), NotFound);
    const inEmmen = await aHelper(ctx, { municipalityCode: 'GM0114', pointId });
    const taken = { details, existing: { id: inEmmen, version: 1 } };
    await assert.rejects(saveHelper(inCoevorden(ctx), taken), Forbidden);
    const given = { ...details, municipalityCode: 'GM0114' };
    await assert.rejects(saveHelper(inCoevorden(ctx), { details: given }), Forbidden);
  }),
);

test(
  'who was at a training has it from its day on, and nobody says so before the day or over what another saved',
  world(async (ctx) => {
    const trainingId = await aTraining(ctx);
    const [here, there] = [await aHelper(ctx), await aHelper(ctx, { name: 'Wim', municipalityCode: 'GM0114' })];
    const id = await aMeeting(ctx, { trainingId, on: '2026-11-20', municipalityCode: 'GM0109', helperIds: [there] });
    const maker = inCoevorden(ctx);
    const was = { meetingId: id, version: 2, helperIds: [here], isHeld: true };
    assert.equal(codeOf(await setParticipants(maker, was)), 'ok');
    assert.deepEqual(new Set(await listParticipants(ctx.tx, id)), new Set([here, there]));
    assert.equal(codeOf(await setParticipants(maker, was)), 'stale');
    await assert.rejects(setParticipants(maker, { ...was, version: 3, helperIds: [there] }), NotFound);
    const [aaltje] = await standingsOf(ctx, { municipalities: ['GM0109'], on: asDay('2026-11-22') });
    assert.deepEqual(aaltje?.standings[0]?.standing, { state: 'valid', until: '2028-11-20' });
    assert.equal(aaltje?.mustAct, false);
    const meeting = await findMeeting(ctx.tx, id);
    assert.ok(meeting);
    const { id: _, isHeld: __, version, ...details } = meeting;
    const later = { details: { ...details, heldOn: asDay('2026-12-01') }, existing: { id, version } };
    assert.equal(codeOf(await saveMeeting(ctx, later)), 'not-yet');
    assert.equal(codeOf(await removeMeeting(ctx, { id })), 'was-held');
    const next = await aMeeting(ctx, { trainingId, on: '2026-12-01' });
    assert.equal(codeOf(await setParticipants(ctx, { ...was, meetingId: next })), 'not-yet');
    assert.equal(codeOf(await saveMeeting(ctx, { details, existing: { id: next, version: 1 } })), 'stale');
    await assert.rejects(removeMeeting(maker, { id: next }), Forbidden);
    assert.equal(codeOf(await removeMeeting(ctx, { id: next })), 'ok');
    for (const command of [
      removeMeeting(ctx, { id: next }),
      setParticipants(ctx, { ...was, meetingId: next }),
      saveMeeting(ctx, { details, existing: { id: next, version: 1 } }),
      saveMeeting(ctx, { details: { ...details, trainingId: NOBODY } }),
    ])
      await assert.rejects(command, NotFound);
    await assert.rejects(saveMeeting(maker, { details: { ...details, municipalityCode: null } }), Forbidden);
  }),
);

test(
  'what a helper followed counts on, without the helper, two years after they left or when the account goes',
  world(async (ctx) => {
    const { personalData } = await import('../personal-data.ts');
    const trainingId = await aTraining(ctx);
    const accountId = await registerAccount(ctx);
    const own = await aHelper(ctx, { accountId, name: null });
    const gone = await aHelper(ctx, { leftOn: asDay('2024-11-21') });
    const kept = await aHelper(ctx, { leftOn: asDay('2024-11-22') });
    const id = await aMeeting(ctx, { trainingId, on: '2024-03-01', helperIds: [own, gone] });
    const told = (await personalData.export(ctx.tx, accountId)) as { trainings: unknown };
    assert.deepEqual(told.trainings, [{ heldOn: '2024-03-01', name: 'Basistraining IDO' }]);
    assert.deepEqual(await personalData.retain(ctx), { helpers: 1, cases: 0 });
    await personalData.erase(ctx, accountId);
    assert.equal(await personalData.export(ctx.tx, accountId), undefined);
    const found = await Promise.all([own, gone, kept].map((helper) => findHelper(ctx.tx, { id: helper })));
    assert.deepEqual(
      found.map((helper) => helper?.id),
      [undefined, undefined, kept],
    );
    assert.equal((await listParticipants(ctx.tx, id)).length, 2);
  }),
);
