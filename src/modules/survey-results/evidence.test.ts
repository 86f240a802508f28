import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimsOf } from './evidence.ts';
import { resultsOf } from './results.ts';

const texts = { nl: { knowledge: 'Ik leerde iets.', confidence: 'Ik durf meer.' } } as never;
const version = {
  id: 'v',
  questionnaireId: 'q',
  name: 'n',
  number: 1,
  texts,
  asksMark: false,
  asksRecommendation: false,
};
const line = { id: 's', title: 't', municipalityCode: null, serviceId: 'ido', openUntil: '2026-12-31', answers: 10 };

test('each claim says how we know it; too few answers and nobody counted are no claim', () => {
  const results = resultsOf(version, (question) => new Map(question === 'knowledge' ? [[5, 10]] : [[5, 9]]));
  assert.deepEqual(
    claimsOf(
      [results],
      [
        { ...line, attended: 25 },
        { ...line, attended: null },
      ],
    ),
    [
      { evidence: 'solicited', claim: '100% is het eens met «Ik leerde iets.» (10 antwoorden)' },
      { evidence: 'inferred', claim: '25 bezoekers bij 1 activiteit waarover een enquête liep' },
    ],
  );
  assert.deepEqual(claimsOf([], [{ ...line, attended: null }]), []);
});
