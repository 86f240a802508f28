import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ctx } from '#kernel/ctx.ts';
import { acceptOffer } from './commands/accept-offer.ts';
import { cancelRegistration } from './commands/cancel-registration.ts';
import { readableRegistration } from './held-registration.ts';
import { inCoevorden } from './testing/in-coevorden.ts';
import { adults, aHousehold, aLecture, given, register, saveSettings } from './testing.ts';

const FIRST = { newHouseholdsFirst: false, ownMunicipalityFirst: false };
const SEATED = ['a@voorbeeld.nl', 'b@voorbeeld.nl', 'c@voorbeeld.nl', 'd@voorbeeld.nl'];
const holder = (id: string) => ({ id, by: 'holder' }) as const;

/** Who waits, in the order in which they come: one has a place already, one lives elsewhere, one both, one neither. */
const WAITERS = [
  { name: 'both', email: 'c@voorbeeld.nl', municipalityCode: 'GM0114' },
  { name: 'elsewhere', email: 'e@voorbeeld.nl', municipalityCode: 'GM0114' },
  { name: 'seated', email: 'd@voorbeeld.nl', municipalityCode: 'GM0109' },
  { name: 'neither', email: 'f@voorbeeld.nl', municipalityCode: 'GM0109' },
] as const;

const reach = (name: string, email: string) => ({ contact: { name, email, phone: null } });

/** Four places that are taken, and four households that wait. */
async function aQueue(ctx: Ctx, rules: typeof FIRST) {
  const { activityId, sessionIds } = await aLecture(ctx, { seatsOnline: SEATED.length });
  const [subject = ''] = sessionIds;
  given(await saveSettings(ctx, { activityId, ...rules }));
  const come = async (minute: number, wish: Parameters<typeof aHousehold>[1]) => {
    const now = new Date(ctx.now.getTime() + minute * 60_000);
    return given(await register({ ...ctx, now }, aHousehold(subject, { persons: adults(1), ...wish }))).id;
  };
  const placed = [];
  for (const email of SEATED) placed.push(await come(0, reach('', email)));
  const waiting = new Map<string, string>();
  for (const [minute, { name, email, municipalityCode }] of WAITERS.entries())
    waiting.set(name, await come(minute + 1, { ...reach(name, email), municipalityCode }));
  return { placed, waiting };
}

const aheadOf = async (ctx: Ctx, id: string) => (await readableRegistration(ctx, holder(id))).ahead;

for (const [rule, rules, order] of [
  ['arrival', FIRST, ['both', 'elsewhere', 'seated', 'neither']],
  ['new households first', { ...FIRST, newHouseholdsFirst: true }, ['elsewhere', 'neither', 'both', 'seated']],
  ['own municipality first', { ...FIRST, ownMunicipalityFirst: true }, ['seated', 'neither', 'both', 'elsewhere']],
  ['both', { newHouseholdsFirst: true, ownMunicipalityFirst: true }, ['neither', 'elsewhere', 'seated', 'both']],
] as const)
  test(
    `how many are before a household is how many move up before it, by ${rule}`,
    inCoevorden(async (ctx) => {
      const { placed, waiting } = await aQueue(ctx, rules);
      const told = await Promise.all([...waiting].map(async ([name, id]) => [await aheadOf(ctx, id), name] as const));
      assert.deepEqual(
        told.toSorted(([one], [other]) => Number(one) - Number(other)),
        order.map((name, index) => [index, name]),
      );
      // Those whose place does not decide who goes first give theirs back.
      for (const [index, name] of order.slice(0, 2).entries()) {
        given(await cancelRegistration(ctx, holder(placed[index] ?? '')));
        const id = waiting.get(name) ?? '';
        assert.equal(given(await acceptOffer(ctx, holder(id))).state, 'placed', name);
        assert.equal(await aheadOf(ctx, id), null);
      }
      assert.equal(await aheadOf(ctx, waiting.get(order[2]) ?? ''), 0);
    }),
  );
