import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { changesBetween } from './changes.ts';
import { aContent, lineOf } from './testing.ts';

test('only what differs is told: another quantity, what went out, what came in, other words', () => {
  const before = aContent();
  assert.deepEqual(changesBetween(before, before), []);
  const coach = lineOf('boekstartcoach', { quantities: { clinics: 1 } });
  const lines = [lineOf('ido'), coach, lineOf('taalhuis-basis')];
  const rows = changesBetween(before, aContent({ lines, validUntil: asDay('2027-02-28') }));
  const told = (start: string) => rows.find(({ what }) => what.startsWith(start));
  assert.match(told('BoekStartcoach')?.was ?? '', /^3 consultatiebureaus/);
  assert.match(told('BoekStartcoach')?.becomes ?? '', /^1 consultatiebureau /);
  assert.deepEqual([told('Verhalenbrink')?.was, told('Verhalenbrink')?.becomes], ['op offerte', 'niet in de offerte']);
  assert.equal(told('Taalhuis')?.was, 'niet in de offerte');
  assert.equal(told('Informatiepunt'), undefined);
  assert.equal(told('Geldig')?.becomes, '28 februari 2027');
  assert.equal(told('Brief'), undefined);
});
