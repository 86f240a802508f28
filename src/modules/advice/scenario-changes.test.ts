import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ctxOf } from '../../../test/actors.ts';
import { undone } from '../../../test/db.ts';
import { addGoal } from './commands/add-goal.ts';
import { changesBetween, type Draft } from './scenario-changes.ts';
import { adviceAgain, aLine, anAdvice, given } from './testing.ts';

const draft = (lines: Draft['lines'], rest: Partial<Draft> = {}): Draft => ({
  name: 'Voorstel',
  schoolContribution: 'on-top',
  lines,
  ...rest,
});

test('every difference is told in words, in the order of the edition', () =>
  undone(async (tx) => {
    const ctx = ctxOf(tx);
    const { id: adviceId } = await anAdvice(ctx);
    const { id: goalId } = given(await addGoal(ctx, { adviceId, title: 'Lezen' }));
    const advice = await adviceAgain(ctx, adviceId);
    const pack = (size: string) => aLine('llo-pakket-2', { choice: { size } });
    const was = draft([aLine('ido'), pack('medium'), aLine('dbos-po')]);
    const school = aLine('dbos-po', { quantities: { pupils: 1_900 }, reason: 'Minder scholen', goalId });
    const becomes = draft([school, pack('large')], { name: 'Anders', schoolContribution: 'within' });
    const told = changesBetween(advice, was, becomes).map(({ what, was, becomes }) => [what, was, becomes]);
    assert.deepEqual(told, [
      ['Naam', 'Voorstel', 'Anders'],
      ['Bijdrage van de school', 'Komt er bovenop', 'Zit in de prijs'],
      [
        'Grootte van het pakket',
        'middelgroot pakket, 12 activiteiten per jaar',
        'groot pakket, 24 activiteiten per jaar',
      ],
      ['Leerlingen', '2.129', '1.900'],
      ['Reden', undefined, 'Minder scholen'],
      ['Doel van de gemeente', undefined, 'Lezen'],
      ['Keuze', 'gekozen', 'niet gekozen'],
    ]);
    assert.deepEqual(changesBetween(advice, was, draft([...was.lines].reverse())), []);
  }));
