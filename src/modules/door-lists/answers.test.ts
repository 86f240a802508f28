import assert from 'node:assert/strict';
import { test } from 'node:test';
import { someone } from '../../../test/actors.ts';
import { client } from '../../../test/page.ts';
import { openBranch } from '../branches/testing.ts';
import { inCoevorden } from '../registrations/testing/in-coevorden.ts';
import { aChild, addQuestion, aHousehold, aLecture, anAdult, given, register } from '../registrations/testing.ts';

const desk = someone('desk-worker', { municipality: 'GM0109' });
const during = { now: new Date('2026-12-03T18:30:00Z') };

test(
  'an answer is read at the door and on paper only where its question says so',
  inCoevorden(async (ctx) => {
    const branchId = await openBranch(ctx, { municipalityCode: 'GM0109', name: 'Coevorden', sizeClass: 'large' });
    const { activityId, sessionIds } = await aLecture(ctx, { where: { branchId, isOnline: false } });
    const ask = async (label: string, rest: Partial<Parameters<typeof addQuestion>[1]>) => {
      const asked = { activityId, label, kind: 'text', choices: [], per: 'registration', isRequired: false } as const;
      return given(await addQuestion(ctx, { ...asked, ...rest })).id;
    };
    const questions = {
      allergy: await ask('Allergie', { per: 'person', isShownAtDoor: true }),
      photo: await ask('Op de foto?', { kind: 'yes-no', isShownAtDoor: true }),
      secret: await ask('Waar gaat je vraag over?', {}),
    };
    const answers = [
      { questionId: questions.allergy, person: 2, answer: 'noten' },
      { questionId: questions.photo, person: 0, answer: 'no' },
      { questionId: questions.secret, person: 0, answer: 'Schulden' },
    ];
    const household = { attendance: 'on-site', persons: [anAdult(), aChild()], answers } as const;
    given(await register(ctx, aHousehold(sessionIds[0] ?? '', household)));
    const browser = client(ctx.tx, desk, during);
    const address = `/werk/bijeenkomsten/${sessionIds[0]}/deurlijst`;
    await browser.post(`${address}/papier`);
    const list = await browser.get(address);
    assert.deepEqual(
      list.html.querySelectorAll('.door-answer').map(({ text }) => text.trim()),
      ['Allergie (Kind) noten', 'Op de foto? nee'],
    );
    const paper = await browser.get(`${address}/papier`);
    const rows = paper.html.querySelectorAll('.door-paper tbody tr:has(th)').map(({ text }) => text);
    assert.match(rows[0] ?? '', /Op de foto\? nee/);
    assert.match(rows[1] ?? '', /Allergie noten/);
    for (const page of [list, paper]) assert.doesNotMatch(page.text, /Schulden/);
  }),
);
