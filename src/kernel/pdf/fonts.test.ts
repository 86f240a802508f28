import assert from 'node:assert/strict';
import { test } from 'node:test';
import { root } from '#kernel/root.ts';
import { codePointsOf, fontFiles } from './fonts.ts';
import { renderPdf } from './pdf.ts';
import { printedText } from './testing.ts';

/** The letters of the languages in which people here write their names and their stories. Source: CLDR, exemplar characters. */
const letters = {
  Dutch: 'abcdefghijklmnopqrstuvwxyz áäéëíïóöúü',
  English: 'abcdefghijklmnopqrstuvwxyz',
  Arabic: 'ءأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي ًٌٍَُِّْٰ ٠١٢٣٤٥٦٧٨٩ ،؛؟',
  Tigrinya: `${every('ሀ', 'ቍ')}${every('በ', 'ኵ')}${every('ወ', 'ጕ')}${every('ጠ', 'ፖ')} ፡።፣፤፥፦`,
  Spanish: 'áéíñóúü ¿¡',
  Ukrainian: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя ʼ',
  Polish: 'ąćęłńóśźż',
  Turkish: 'çğıiİöşü',
  French: 'àâæçéèêëîïôœùûüÿ «»',
};

/** The letters of Ethiopic between two of them; places that Unicode left empty are none. */
function every(first: string, last: string): string {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  const points = Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
  return points.filter((letter) => /\p{Letter}/u.test(letter)).join('');
}

const drawn = fontFiles(root).map(codePointsOf);

for (const [language, alphabet] of Object.entries(letters)) {
  test(`the fonts draw every letter of ${language}, in every weight`, () => {
    for (const letter of new Set((alphabet + alphabet.toLocaleUpperCase()).replaceAll(' ', ''))) {
      const cuts = drawn.filter((points) => points.has(letter.codePointAt(0) ?? 0));
      assert.ok(cuts.length >= 3, `${letter} in ${cuts.length} cuts`);
    }
  });

  test(`a document in ${language} has no box in it`, async () => {
    const order = { template: 'kernel/pdf/testing/plain.typ', data: { title: alphabet, text: alphabet } };
    const text = printedText(await renderPdf({ ...order, at: new Date(0) }));
    assert.doesNotMatch(text, /□/);
    const shown = [...alphabet.replaceAll(' ', '')].filter((letter) => text.includes(letter));
    assert.ok(shown.length > 0, text);
  });
}

test('Arabic stands from right to left, within a line of Dutch too', async () => {
  const order = { template: 'kernel/pdf/testing/plain.typ', data: { title: 'Taal', text: 'Dag is سلام daar' } };
  const text = printedText(await renderPdf({ ...order, at: new Date(0) }));
  assert.match(text, /Dag is مالس daar/);
});
