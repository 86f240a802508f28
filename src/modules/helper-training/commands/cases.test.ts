import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Forbidden, NotFound, type Result } from '#kernel/result.ts';
import { ctxOf, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client, type Page } from '../../../../test/page.ts';
import { personalData } from '../personal-data.ts';
import { findCase } from '../sql/cases.ts';
import { saveCase } from './save-case.ts';
import { wipeCase } from './wipe-case.ts';

type Ctx = ReturnType<typeof ctxOf>;

const textOf = (page: Page): string => page.html.querySelector('main')?.text.replaceAll(/\s+/g, ' ') ?? '';
const faultAt = (page: Page, name: string): string => page.html.querySelector(`#${name}-error`)?.text ?? '';
const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.refusal.code);

const details = { question: 'Een toeslag stoppen zonder app', wasHard: 'Geen app', wasTried: 'Bellen', wasLearned: '' };

async function written(ctx: Ctx): Promise<string> {
  const result = await saveCase(ctx, { details, isKept: false });
  assert.ok(result.ok);
  return result.value.id;
}

test('a hard question tells of no person, stays once it is the way of working, and only who looks after it decides that', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const officer = { ...ctx, actor: someone('help-point-officer', { municipality: 'GM0109' }) };
    const id = await written(officer);
    const traced = { ...details, wasTried: 'Gebeld met 0592-123456' };
    assert.deepEqual(await saveCase(officer, { details: traced, isKept: false }), {
      ok: false,
      refusal: { code: 'tells-person', field: 'wasTried', telling: 'phone' },
    });
    const existing = { id, version: 1 };
    const learned = { ...details, wasLearned: 'Een brief sturen mag ook' };
    await assert.rejects(saveCase(officer, { details: learned, isKept: true, existing }), Forbidden);
    assert.equal(codeOf(await saveCase(ctx, { details, isKept: true, existing })), 'nothing-learned');
    assert.equal(codeOf(await saveCase(ctx, { details: learned, isKept: true, existing })), 'ok');
    assert.equal(codeOf(await saveCase(ctx, { details: learned, isKept: true, existing })), 'stale');
    await assert.rejects(saveCase(officer, { details, isKept: false, existing: { id, version: 2 } }), Forbidden);
    await assert.rejects(wipeCase(officer, { id }), Forbidden);
    const outsider = { ...ctx, actor: someone('director') };
    await assert.rejects(saveCase(outsider, { details, isKept: false }), Forbidden);
    await assert.rejects(wipeCase(outsider, { id }), Forbidden);
    assert.equal(codeOf(await wipeCase(ctx, { id })), 'ok');
    await assert.rejects(wipeCase(ctx, { id }), NotFound);
    await assert.rejects(saveCase(ctx, { details, isKept: false, existing }), NotFound);
  }));

test('a hard question that nobody kept is wiped after ninety days', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const wrote = (day: string): Ctx => ({ ...ctx, now: new Date(`${day}T10:00:00Z`) });
    const [old, young, kept] = [
      await written(wrote('2026-08-23')),
      await written(wrote('2026-08-24')),
      await written(wrote('2026-01-02')),
    ];
    const learned = { ...details, wasLearned: 'Bel de Belastingtelefoon samen' };
    await saveCase(ctx, { details: learned, isKept: true, existing: { id: kept, version: 1 } });
    assert.deepEqual(await personalData.retain(ctx), { helpers: 0, cases: 1 });
    const left = await Promise.all([old, young, kept].map((id) => findCase(tx, id)));
    assert.deepEqual(
      left.map((each) => each !== undefined),
      [false, true, true],
    );
  }));

test('a helper describes a question, the coordinator keeps it, and it is found by its words', () =>
  undone(async (tx) => {
    const officer = client(tx, someone('help-point-officer', { municipality: 'GM0109' }));
    const maker = client(tx, someone('programme-maker'));
    const cases = '/werk/trainingen/moeilijke-vragen';
    const typed = { question: 'Machtigen zonder DigiD', wasHard: 'an@voorbeeld.nl wist het' };
    const told = await officer.post(`${cases}/nieuw`, typed);
    assert.deepEqual([told.status, faultAt(told, 'wasHard').includes('een e-mailadres')], [422, true]);
    assert.equal(told.html.querySelector('#question')?.text.trim(), typed.question);
    assert.equal((await officer.post(`${cases}/nieuw`, { ...typed, wasHard: '' })).location, cases);
    const listed = await officer.get(`${cases}?stand=bespreken&zoek=digid+MACHTIGEN`);
    assert.match(textOf(listed), /Machtigen zonder DigiDte bespreken tot 20 februari 2027/);
    const own = listed.html.querySelector('tbody th a')?.getAttribute('href') ?? '';
    assert.equal((await officer.get(own)).html.querySelector('input[type=checkbox]'), null);
    const kept = { question: typed.question, isKept: 'on', version: '1' };
    assert.match(faultAt(await maker.post(own, kept), 'wasLearned'), /wat we leerden/);
    assert.equal((await maker.post(own, { ...kept, wasLearned: 'Op papier kan het ook' })).status, 303);
    assert.equal((await maker.post(own, { ...kept, wasLearned: 'Anders' })).status, 409);
    assert.match(textOf(await officer.get(`${cases}?stand=werkwijze&zoek=papier`)), /in de werkwijze/);
    assert.match(textOf(await officer.get(`${cases}?zoek=paspoort`)), /Niets gevonden/);
    assert.equal((await maker.post(`${own}/verwijdering`)).location, cases);
  }));
