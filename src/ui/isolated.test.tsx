import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '#kernel/languages.ts';
import { Isolated } from './isolated.tsx';

const cases: [language: Language, text: string, shown: string][] = [
  ['ar', 'اتصل على 0524 12 34 56.', 'اتصل على <bdi dir="ltr">0524 12 34 56</bdi>.'],
  ['ar', 'بطاقة (Gratis pas)', 'بطاقة (<bdi dir="ltr">Gratis pas</bdi>)'],
  ['ar', 'من 9:00 – 12:00، مجانًا', 'من <bdi dir="ltr">9:00</bdi> – <bdi dir="ltr">12:00</bdi>، مجانًا'],
  ['ar', '<b>مجانًا</b>', '&lt;<bdi dir="ltr">b</bdi>&gt;مجانًا&lt;/<bdi dir="ltr">b</bdi>&gt;'],
  ['en', 'Call 0524 12 34 56.', 'Call 0524 12 34 56.'],
];
for (const [language, text, shown] of cases)
  test(`in ${language} «${text}» keeps the order of its numbers and names`, () =>
    assert.equal(String(<Isolated text={text} language={language} />), shown));
