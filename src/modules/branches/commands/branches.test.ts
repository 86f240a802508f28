import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { Forbidden, NotFound } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { committed, undone } from '../../../../test/db.ts';
import { registerMunicipality } from '../../organisation/testing.ts';
import { withHours } from '../branches.ts';
import { type BranchDetails, findBranch, listAllBranches } from '../sql/branches.ts';
import { openBranch as someBranch } from '../testing.ts';
import { addException } from './add-exception.ts';
import { editBranch } from './edit-branch.ts';
import { openBranch } from './open-branch.ts';
import { setRegularWeek } from './set-regular-week.ts';
import { withdrawException } from './withdraw-exception.ts';

const sleen: BranchDetails = {
  municipalityCode: 'GM0109',
  name: 'Bibliotheek Sleen',
  sizeClass: 'medium',
  sizeClassNote: null,
  street: 'Kerkbrink 1',
  postcode: '7841 BA',
  town: 'Sleen',
  longitude: '6.8014',
  latitude: '52.7696',
  hasCollection: true,
  coreFunctions: [1, 3],
  facilities: ['wifi'],
  about: '',
  route: '',
  openedOn: null,
  closedOn: null,
};
const opening = { weekday: 1, opensAt: '10:00', closesAt: '12:00', staffed: true };
const christmas = { firstDay: asDay('2026-12-25'), lastDay: asDay('2026-12-26'), reason: 'Kerst', spans: [] };
const TODAY = asDay('2026-11-22');

const inCoevorden = (work: (tx: Tx, branchId: string) => Promise<void>) => () =>
  undone(async (tx) => {
    await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
    await work(tx, await someBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'small' }));
  });

test(
  'a new branch gets an address from its name, and its hours are unknown',
  inCoevorden(async (tx) => {
    const opened = await openBranch(ctxOf(tx, someone('administrator')), sleen);
    assert.equal(opened.ok && opened.value.slug, 'bibliotheek-sleen');
    const branch = await findBranch(tx, 'bibliotheek-sleen');
    assert.deepEqual([branch?.town, branch?.hoursAsOf, branch?.version], ['Sleen', null, 1]);
  }),
);

test(
  'a name that gives an address in use is refused, and so is a branch that closes before it opens',
  inCoevorden(async (tx) => {
    await openBranch(ctxOf(tx), sleen);
    const twin = await openBranch(ctxOf(tx), { ...sleen, name: 'bibliotheek  Sleen!' });
    assert.deepEqual(twin, { ok: false, refusal: { code: 'name-taken' } });
    const backwards = { ...sleen, name: 'Andersom', openedOn: '2026-02-01', closedOn: '2026-01-31' };
    assert.deepEqual(await openBranch(ctxOf(tx), backwards), {
      ok: false,
      refusal: { code: 'closes-before-it-opens' },
    });
    assert.equal((await listAllBranches(tx)).length, 2);
  }),
);

test(
  'only who may edit the municipality opens or edits a branch there',
  inCoevorden(async (tx, id) => {
    await assert.rejects(openBranch(ctxOf(tx, someone('desk-worker')), sleen), Forbidden);
    await assert.rejects(openBranch(ctxOf(tx), { ...sleen, municipalityCode: 'GM9999' }), NotFound);
    const edit = { id, version: 1, details: sleen };
    await assert.rejects(editBranch(ctxOf(tx, someone('desk-worker')), edit), Forbidden);
    await assert.rejects(editBranch(ctxOf(tx), { ...edit, id: crypto.randomUUID() }), NotFound);
    const elsewhere = { ...edit, details: { ...sleen, municipalityCode: 'GM9999' } };
    await assert.rejects(editBranch(ctxOf(tx), elsewhere), NotFound);
  }),
);

test(
  'of two who edit one branch the second is refused and nothing of the first is lost',
  inCoevorden(async (tx, id) => {
    const first = await editBranch(ctxOf(tx), { id, version: 1, details: { ...sleen, street: 'Nieuwe straat 1' } });
    const second = await editBranch(ctxOf(tx), { id, version: 1, details: sleen });
    assert.deepEqual([first.ok, second], [true, { ok: false, refusal: { code: 'stale' } }]);
    const branch = await findBranch(tx, 'dalen');
    assert.deepEqual([branch?.street, branch?.name, branch?.version], ['Nieuwe straat 1', 'Bibliotheek Sleen', 2]);
  }),
);

test(
  'the regular week replaces the one before it and says since when it holds',
  inCoevorden(async (tx, id) => {
    const desk = ctxOf(tx, someone('desk-worker', { municipality: 'GM0109', branchId: id }));
    const evening = { weekday: 5, opensAt: '18:00', closesAt: '21:00', staffed: false };
    await setRegularWeek(desk, { id, version: 1, asOf: TODAY, week: [opening, evening] });
    await setRegularWeek(desk, { id, version: 2, asOf: TODAY, week: [opening] });
    const [branch] = await withHours(tx, await listAllBranches(tx), TODAY);
    assert.deepEqual([branch?.week, branch?.hoursAsOf], [[opening], TODAY]);
  }),
);

test(
  'a week with hours over each other, or made from an older week, is refused',
  inCoevorden(async (tx, id) => {
    const week = [opening, { ...opening, opensAt: '11:00', closesAt: '13:00', staffed: false }];
    const crowded = await setRegularWeek(ctxOf(tx), { id, version: 1, asOf: TODAY, week });
    assert.deepEqual(crowded, { ok: false, refusal: { code: 'overlapping-hours', weekday: 1 } });
    const stale = await setRegularWeek(ctxOf(tx), { id, version: 0, asOf: TODAY, week: [] });
    assert.deepEqual(stale, { ok: false, refusal: { code: 'stale' } });
    const other = someone('desk-worker', { branchId: crypto.randomUUID() });
    await assert.rejects(setRegularWeek(ctxOf(tx, other), { id, version: 1, asOf: TODAY, week: [] }), Forbidden);
  }),
);

test(
  'an exception holds until it is withdrawn',
  inCoevorden(async (tx, branchId) => {
    const added = await addException(ctxOf(tx), { branchId, ...christmas, spans: [opening] });
    const [branch] = await withHours(tx, await listAllBranches(tx), TODAY);
    assert.deepEqual(
      branch?.exceptions.map(({ firstDay, lastDay, spans }) => [firstDay, lastDay, spans.length]),
      [['2026-12-25', '2026-12-26', 1]],
    );
    const [later] = await withHours(tx, await listAllBranches(tx), asDay('2026-12-27'));
    assert.deepEqual(later?.exceptions, []);
    const exceptionId = added.ok ? added.value.id : '';
    await withdrawException(ctxOf(tx), { branchId, exceptionId });
    const [after] = await withHours(tx, await listAllBranches(tx), TODAY);
    assert.deepEqual(after?.exceptions, []);
    await assert.rejects(withdrawException(ctxOf(tx), { branchId, exceptionId }), NotFound);
    await assert.rejects(withdrawException(ctxOf(tx, someone('director')), { branchId, exceptionId }), Forbidden);
  }),
);

test(
  'an exception that touches another, ends before it begins or contradicts itself is refused',
  inCoevorden(async (tx, branchId) => {
    await addException(ctxOf(tx), { branchId, ...christmas });
    const again = { branchId, ...christmas, firstDay: christmas.lastDay, lastDay: asDay('2026-12-27') };
    assert.deepEqual(await addException(ctxOf(tx), again), { ok: false, refusal: { code: 'day-taken' } });
    const backwards = { ...again, firstDay: asDay('2027-01-02'), lastDay: asDay('2027-01-01') };
    assert.deepEqual(await addException(ctxOf(tx), backwards), {
      ok: false,
      refusal: { code: 'ends-before-it-begins' },
    });
    const double = { ...again, firstDay: asDay('2026-12-27'), spans: [opening, { ...opening, staffed: false }] };
    assert.deepEqual(await addException(ctxOf(tx), double), { ok: false, refusal: { code: 'overlapping-spans' } });
    await assert.rejects(addException(ctxOf(tx, someone('director')), again), Forbidden);
  }),
);

test('of eight at once who report the same closure one is believed, and of eight who edit one branch one saves', () =>
  committed(async (db) => {
    const branchId = await db.transaction().execute(async (tx) => {
      await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
      return someBranch(ctxOf(tx), { municipalityCode: 'GM0109', name: 'Dalen', sizeClass: 'small' });
    });
    const eight = Array.from({ length: 8 }, (_, index) => index);
    const closures = await Promise.all(
      eight.map(() => inTransaction(db, (tx) => addException(ctxOf(tx), { branchId, ...christmas }))),
    );
    assert.equal(closures.filter(({ ok }) => ok).length, 1);
    const edits = await Promise.all(
      eight.map((n) =>
        inTransaction(db, (tx) =>
          editBranch(ctxOf(tx), { id: branchId, version: 1, details: { ...sleen, street: `Straat ${n}` } }),
        ),
      ),
    );
    assert.equal(edits.filter(({ ok }) => ok).length, 1);
  }));
