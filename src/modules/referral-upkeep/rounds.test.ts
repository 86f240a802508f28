import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOW } from '../../../test/actors.ts';
import { nextStep } from './rounds.ts';

const daysAgo = (days: number): Date => new Date(NOW.getTime() - days * 86_400_000);

test('who is silent is asked once more after three weeks, and then by staff; no mail goes to who wants none', () => {
  const asked = { contactEmail: 'welzijn@voorbeeld.nl', wantsMail: true };
  const round = { id: '1', organisationId: '2', askedAt: daysAgo(20), remindedAt: null, answeredAt: null };
  for (const [step, of, last, isWaiting] of [
    ['ask', asked, undefined, false],
    ['wait', asked, round, false],
    ['remind', asked, { ...round, askedAt: daysAgo(21) }, false],
    ['wait', asked, { ...round, remindedAt: daysAgo(20) }, false],
    ['see-to', asked, { ...round, remindedAt: daysAgo(21) }, false],
    ['wait', asked, { ...round, answeredAt: daysAgo(1) }, false],
    ['ask', asked, { ...round, answeredAt: daysAgo(21) }, false],
    ['wait', asked, undefined, true],
    ['see-to', { ...asked, wantsMail: false }, undefined, false],
    ['see-to', { ...asked, contactEmail: null }, round, false],
  ] as const)
    assert.equal(nextStep(NOW, of, { round: last, isWaiting }), step);
});
