import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarYear } from '#kernel/day-span.ts';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { decideReading } from '../school-norms/index.ts';
import { lapseCommitments, reduceCommitments, rewriteCommitments } from './change-commitments.ts';
import { makeCommitments } from './make-commitments.ts';
import type { Commitment } from './sql.ts';
import { aTerm, changesOf, commitmentsOf, someCommitments } from './testing.ts';

const years = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => calendarYear(first + index));
const owed = (of: readonly Commitment[]) => of.filter(({ quantityMax }) => quantityMax > 0);
const daysOf = (of: readonly Commitment[]) => owed(of).map(({ startsOn }) => startsOn);

test('more years add commitments, and those that were keep their ids', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const term = aTerm(['meedoen-in-de-samenleving']);
    const [before] = await someCommitments(ctx, term);
    await rewriteCommitments(ctx, { term: { ...term, years: years(2026, 3) }, cuts: [], reason: 'Langer' });
    const after = await commitmentsOf(ctx, term);
    assert.deepEqual(daysOf(after).sort(), ['2026-01-01', '2027-01-01', '2028-01-01']);
    assert.equal(owed(after).find(({ startsOn }) => startsOn === '2026-01-01')?.id, before?.id);
  }));

test('fewer and later years move what stays and let the rest lapse, with the reason', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const term = aTerm(['meedoen-in-de-samenleving'], { years: years(2026, 3) });
    await someCommitments(ctx, term);
    await rewriteCommitments(ctx, { term: { ...term, years: years(2027, 1) }, cuts: [], reason: 'Korter' });
    assert.deepEqual(daysOf(await commitmentsOf(ctx, term)), ['2027-01-01']);
    const changes = await changesOf(ctx, [term.lines[0]?.id ?? '']);
    assert.deepEqual(
      changes.map(({ quantityMin, quantityMax, reason }) => [quantityMin, quantityMax, reason]),
      Array(2).fill([4, 10, 'Korter']),
    );
  }));

test('what was not granted stays away in a term that is written again', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const term = aTerm(['boekstartcoach']);
    await someCommitments(ctx, term);
    const cut = { lineId: term.lines[0]?.id ?? '', askedCents: 300_00, grantedCents: 100_00 };
    await reduceCommitments(ctx, { ...cut, reason: 'Minder verleend' });
    await rewriteCommitments(ctx, { term: { ...term, years: years(2026, 2) }, cuts: [cut], reason: 'Langer' });
    assert.deepEqual(
      (await commitmentsOf(ctx, term)).map(({ quantityMin }) => quantityMin),
      [4, 4],
    );
    assert.deepEqual(
      (await changesOf(ctx, [cut.lineId])).map(({ quantityMin, reason }) => [quantityMin, reason]),
      [[12, 'Minder verleend']],
    );
  }));

test('a term that is written again keeps the reading with which it was made; a new one takes what is decided now', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const school = () => aTerm(['dbos-po'], { facts: { schools: 1, pupils: 125 } });
    const booksOf = async (term: ReturnType<typeof school>) =>
      (await commitmentsOf(ctx, term))
        .filter(({ normId }) => normId === 'boeken-per-leerling')
        .map(({ quantityMin, quantityMax, reading }) => [quantityMin, quantityMax, reading]);
    const term = school();
    await someCommitments(ctx, term);
    await decideReading(ctx, { reading: 'more-books', reason: 'Afgesproken', version: 0 });
    await rewriteCommitments(ctx, { term: { ...term, years: years(2026, 2) }, cuts: [], reason: 'Langer' });
    assert.deepEqual(await booksOf(term), Array(2).fill([500, 625, 'undecided']));
    const later = school();
    await makeCommitments(ctx, later);
    assert.deepEqual(await booksOf(later), [[625, 625, 'more-books']]);
  }));

test('what begins on a day or later lapses, once', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const term = aTerm(['meedoen-in-de-samenleving'], { years: years(2026, 3) });
    await someCommitments(ctx, term);
    const lineIds = term.lines.map(({ id }) => id);
    for (const from of [asDay('2027-01-01'), asDay('2027-01-01')])
      await lapseCommitments(ctx, { lineIds, from, reason: 'Opgezegd' });
    assert.deepEqual(daysOf(await commitmentsOf(ctx, term)), ['2026-01-01']);
    assert.equal((await changesOf(ctx, lineIds)).length, 2);
  }));
