import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asDay } from '#kernel/days.ts';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { changesBetween } from './changes.ts';
import { editDraft } from './commands/edit-draft.ts';
import { aDraft, lineOf, reread } from './testing.ts';

test('only what differs is told: another quantity, what went out, what came in, other words', () =>
  undone(async (tx) => {
    const before = await aDraft(ctxOf(tx));
    assert.deepEqual(changesBetween(before, before), []);
    const { id: versionId, version, letter, conditions } = before;
    const ido = before.lines.filter(({ serviceId }) => serviceId === 'ido');
    const coach = { ...lineOf('boekstartcoach'), quantities: { clinics: 1 }, goal: null };
    const lines = [...ido, coach, { ...lineOf('taalhuis-basis'), goal: null }];
    const edit = { versionId, version, letter, conditions, validUntil: asDay('2027-02-28'), lines };
    assert.ok((await editDraft(ctxOf(tx), edit)).ok);
    const rows = changesBetween(before, await reread(ctxOf(tx), versionId));
    const told = (start: string) => rows.find(({ what }) => what.startsWith(start));
    assert.match(told('BoekStartcoach')?.was ?? '', /^3 consultatiebureaus/);
    assert.match(told('BoekStartcoach')?.becomes ?? '', /^1 consultatiebureau /);
    assert.deepEqual(
      [told('Verhalenbrink')?.was, told('Verhalenbrink')?.becomes],
      ['op offerte', 'niet in deze versie'],
    );
    assert.equal(told('Taalhuis')?.was, 'niet in deze versie');
    assert.equal(told('Informatiepunt'), undefined);
    assert.equal(told('Geldig')?.becomes, '28 februari 2027');
    assert.equal(told('Brief'), undefined);
  }));
