import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { startOf } from '#kernel/clock-times.ts';
import { addDays, asDay } from '#kernel/days.ts';
import { NotFound } from '#kernel/result.ts';
import { inCoevorden } from '../../registrations/testing/in-coevorden.ts';
import type { Answers } from '../questions.ts';
import { MOST_A_DAY, type Survey } from '../survey.ts';
import { answered, aSurveyedLecture, standardQuestionnaire } from '../testing.ts';
import { answerSurvey } from './answer-survey.ts';
import { saveVersion } from './save-version.ts';

const fill = (survey: Survey, answers: Answers) => ({
  ...{ code: survey.code, versionId: survey.versionId, formId: randomUUID() },
  answers,
});
const refused = (code: string) => ({ ok: false, refusal: { code } });

test(
  'a filled-in form is one row of numbers on its day; what was written stands apart from it',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    const form = fill(survey, { knowledge: 5, awareness: 0, mark: 8, recommendation: 9, liked: 'De koffie' });
    assert.ok((await answerSurvey(ctx, form)).ok);
    assert.ok((await answerSurvey(ctx, form)).ok, 'sent twice');
    const rows = await ctx.tx.selectFrom('surveys.answers').selectAll().execute();
    assert.deepEqual(rows, [
      {
        ...{ id: form.formId, surveyId: survey.id, versionId: survey.versionId, answeredOn: '2026-11-22' },
        ...{ knowledge: 5, confidence: null, application: null, awareness: 0, mark: 8, recommendation: 9 },
      },
    ]);
    const [remark, ...more] = await ctx.tx.selectFrom('surveys.remarks').selectAll().execute();
    assert.deepEqual([remark?.question, remark?.remark, more], ['liked', 'De koffie', []]);
    assert.notEqual(remark?.id, form.formId);
  }),
);

test(
  'answering leaves no other trace: no audit row, no key of the form, no count by address, no news',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    const traces = async () => {
      const counts: number[] = [];
      for (const table of ['kernel.auditEntries', 'kernel.formKeys', 'kernel.attempts', 'kernel.outbox'] as const)
        counts.push((await ctx.tx.selectFrom(table).selectAll().execute()).length);
      return counts;
    };
    const before = await traces();
    await answered(ctx, survey, [{ knowledge: 4, better: 'Meer stoelen' }]);
    assert.deepEqual(await traces(), before);
  }),
);

test(
  'nothing is kept of an empty form, after the last day, or from a flood',
  inCoevorden(async (ctx) => {
    const survey = await aSurveyedLecture(ctx);
    assert.deepEqual(await answerSurvey(ctx, fill(survey, {})), refused('empty'));
    assert.equal(survey.openUntil, '2026-12-31');
    const late = { ...ctx, now: startOf(addDays(asDay(survey.openUntil), 1)) };
    assert.deepEqual(await answerSurvey(late, fill(survey, { mark: 7 })), refused('closed'));
    await assert.rejects(answerSurvey(ctx, { ...fill(survey, { mark: 7 }), code: '222222' }), NotFound);
    await ctx.tx
      .insertInto('surveys.answers')
      .values(
        Array.from({ length: MOST_A_DAY }, () => ({
          ...{ id: randomUUID(), surveyId: survey.id, versionId: survey.versionId, answeredOn: '2026-11-22', mark: 1 },
        })),
      )
      .execute();
    assert.deepEqual(await answerSurvey(ctx, fill(survey, { mark: 7 })), refused('flooded'));
  }),
);

test(
  'an answer to other words than those of now is shown again, and what was answered keeps its words',
  inCoevorden(async (ctx) => {
    const open = await aSurveyedLecture(ctx);
    const done = await aSurveyedLecture(ctx, { title: 'Een andere' });
    await answered(ctx, done, [{ knowledge: 4 }]);
    const questionnaireId = await standardQuestionnaire(ctx);
    const nl = {
      ...{ knowledge: 'Ik weet nu meer.', confidence: 'b', application: 'c', awareness: 'd', liked: 'e', better: 'f' },
      ...{ mark: 'g', recommendation: 'h' },
    };
    const saved = await saveVersion(ctx, {
      questionnaireId,
      number: 1,
      texts: { nl },
      asksMark: false,
      asksRecommendation: false,
    });
    assert.ok(saved.ok);
    assert.deepEqual(await answerSurvey(ctx, fill(open, { knowledge: 4 })), refused('changed'));
    assert.ok((await answerSurvey(ctx, fill(done, { knowledge: 4 }))).ok);
    const moved = { ...open, versionId: saved.value.versionId };
    await answered(ctx, moved, [{ knowledge: 1, mark: 3 }]);
    const rows = await ctx.tx.selectFrom('surveys.answers').select(['surveyId', 'versionId', 'mark']).execute();
    assert.deepEqual(
      rows.filter(({ surveyId }) => surveyId === open.id),
      [{ surveyId: open.id, versionId: saved.value.versionId, mark: null }],
    );
    assert.equal(rows.filter(({ versionId }) => versionId === done.versionId).length, 2);
  }),
);
