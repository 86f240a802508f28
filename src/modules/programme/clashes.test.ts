import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { addException, openBranch, setRegularWeek } from '../branches/testing.ts';
import { registerMunicipality } from '../organisation/testing.ts';
import { savePlace } from '../places/testing.ts';
import { occupy, roomsAt } from '../rooms/index.ts';
import { aBranch, aRoom, aUse, closeRoom } from '../rooms/testing.ts';
import { clashesOf } from './clashes.ts';
import { clashesText } from './messages.ts';
import { aDraft, given, ONLINE, onDay } from './testing.ts';

test('every day tells what stands in its way: holidays, closed branches, what is there already', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Sleen', sizeClass: 'small' });
    const thursdays = [{ weekday: 4, opensAt: '10:00', closesAt: '17:00', staffed: true }];
    const version = { id: branchId, version: 1 };
    given(await setRegularWeek(ctx, { ...version, asOf: asDay('2026-01-01'), week: thursdays }));
    const stock = { firstDay: asDay('2026-12-10'), lastDay: asDay('2026-12-10'), reason: 'Inventarisatie', spans: [] };
    given(await addException(ctx, { branchId, ...stock }));
    const at = { ...ONLINE, branchId, isOnline: false };
    await aDraft(ctx, { title: 'Taalcafé', days: ['2026-12-03'], where: at });
    const days = ['2026-12-03', '2026-12-04', '2026-12-10', '2026-12-17', '2026-12-25'];
    const wanted = { moments: days.map((day) => onDay(day)), activityId: crypto.randomUUID() };
    const texts = async (where: typeof ONLINE) => (await clashesOf(ctx, { ...wanted, ...where })).map(clashesText);
    assert.deepEqual(await texts(at), [
      'tegelijk met Taalcafé',
      'vestiging die dag dicht',
      'vestiging gesloten: Inventarisatie',
      '',
      'Eerste kerstdag, vestiging die dag dicht',
    ]);
    assert.deepEqual(await texts(ONLINE), ['', '', '', '', 'Eerste kerstdag']);
    assert.deepEqual(await clashesOf(ctx, { ...wanted, moments: [], ...at }), []);
  }));

test('a room that is taken or closed stands in the way, with the time to set it up', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const branchId = await aBranch(ctx);
    const id = await aRoom(ctx, { branchId, name: 'Leskamer' });
    const { beginsAt: from, endsAt: until } = onDay('2026-12-03');
    given(await occupy(ctx, aUse({ rooms: [id], from, until })));
    const take = { room: { id, setUp: 'tables' }, equipment: [] } as const;
    const where = { ...ONLINE, branchId, isOnline: false };
    await aDraft(ctx, { title: 'Lezing', days: ['2026-12-10'], where, take });
    given(await closeRoom(ctx, { roomId: id, reason: 'Nieuwe vloer', ...aUse({ rooms: [] }) }));
    const moments = [onDay('2026-12-03', '20:50', '22:00'), onDay('2026-12-03', '21:00', '22:00')];
    const closed = onDay('2026-11-24', '11:00', '12:00');
    const all = [...moments, closed, onDay('2026-12-10')];
    const asked = all.map(({ beginsAt, endsAt }) => ({ from: beginsAt, until: endsAt }));
    const [room] = await roomsAt(tx, { branchIds: [branchId], moments: asked });
    const clashes = await clashesOf(ctx, { moments: all, activityId: crypto.randomUUID(), room, ...where });
    assert.deepEqual(clashes.map(clashesText), [
      'Leskamer is bezet: Taalcafé',
      '',
      'Leskamer is gesloten: Nieuwe vloer',
      'Leskamer is bezet: Lezing',
    ]);
  }));

test('its own sessions, what meets it at one minute and what is elsewhere do not stand in the way', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    await registerMunicipality(ctx, { code: 'GM0109', name: 'Coevorden' });
    const hall = {
      municipalityCode: 'GM0109',
      kind: 'village-hall',
      name: 'De Deel',
      street: '',
      town: 'Zweeloo',
    } as const;
    const place = { ...hall, postcode: null, takesPart: false, brin: null };
    const { id: placeId } = given(await savePlace(ctx, { details: place }));
    const at = { ...ONLINE, placeId, isOnline: false };
    const { activity } = await aDraft(ctx, { title: 'Lezing', days: ['2026-12-03'], where: at });
    const clashing = async (from: string, until: string, activityId: string = crypto.randomUUID()) => {
      const [clashes] = await clashesOf(ctx, { moments: [onDay('2026-12-03', from, until)], activityId, ...at });
      return clashesText(clashes ?? []);
    };
    assert.equal(await clashing('20:00', '21:00'), 'tegelijk met Lezing');
    assert.equal(await clashing('20:00', '21:00', activity.id), '');
    assert.equal(await clashing('18:00', '19:00'), '');
    assert.equal(await clashing('20:30', '21:00'), '');
  }));
