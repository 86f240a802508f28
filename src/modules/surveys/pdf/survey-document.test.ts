import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import { pageCountOf } from '#kernel/pdf/testing.ts';
import { standardTexts } from '../standard-texts.ts';
import { surveyDocument, surveyPdf } from './survey-document.ts';

const asked = {
  ...{ id: 'v', questionnaireId: 'q', name: 'Na een activiteit', number: 1, texts: standardTexts },
  ...{ asksMark: true, asksRecommendation: true },
};
const sheet = { organisation: 'Bibliotheken Drenthe', activity: 'Taalcafé', url: 'https://bieb.nl/enquete/K7M3PR' };

test('the sheet asks what the page asks, in the language of who fills it in', () => {
  const arabic = surveyDocument({ ...sheet, asked, language: 'ar' });
  assert.equal(arabic.isRightToLeft, true);
  assert.deepEqual(arabic.statements[0], standardTexts.ar.knowledge);
  assert.deepEqual(arabic.numbers[1]?.values, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const bare = surveyDocument({
    ...sheet,
    asked: { ...asked, texts: { nl: standardTexts.nl }, asksMark: false, asksRecommendation: false },
    language: 'pl',
  });
  assert.deepEqual([bare.numbers, bare.open[0]], [[], 'Wat vond je het fijnst?']);
});

test('in every language the sheet is one page that meets PDF/UA', async () => {
  for (const language of languages) {
    const pdf = await surveyPdf(surveyDocument({ ...sheet, asked, language }), new Date(0));
    assert.equal(pageCountOf(pdf), 1, language);
  }
});
