import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { inTransaction, type Tx } from '#kernel/db.ts';
import { ok } from '#kernel/result.ts';
import { registerMunicipality } from '../../src/modules/organisation/testing.ts';
import { aTestimonial, withdrawConsent } from '../../src/modules/testimonials/testing.ts';
import { ctxOf } from '../actors.ts';
import { committed, overlapping } from '../db.ts';

test('of two who withdraw the same consent at once the second is told on which day it was withdrawn', () =>
  committed(async (db) => {
    const recorded = await inTransaction(db, async (tx) => {
      await registerMunicipality(ctxOf(tx), { code: 'GM0109', name: 'Coevorden' });
      return ok(await aTestimonial(ctxOf(tx), { place: { municipalityCode: 'GM0109' } }));
    });
    assert.ok(recorded.ok);
    const withdrawOn = (on: string) => (tx: Tx) => withdrawConsent(ctxOf(tx), { id: recorded.value, on: asDay(on) });
    const [first, second] = await overlapping(db, withdrawOn('2026-11-20'), withdrawOn('2026-11-22'));
    assert.ok(first.ok);
    assert.deepEqual(second, { ok: false, refusal: { code: 'already-withdrawn', on: '2026-11-20' } });
  }));
