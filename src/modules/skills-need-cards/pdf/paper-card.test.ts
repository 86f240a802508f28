import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isDutch, languages } from '#kernel/languages.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { accessibilityOf, hostileTexts, pageCountOf, printedText } from '#kernel/pdf/testing.ts';
import { NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { paperCard, paperCardPdf } from './paper-card.ts';

after(closePdf);

const fields = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => {
  return { number, ownLabel: number === 9 ? 'Slimme deurbel' : '', isRetired: number === 2, version: 1 };
});
const printed = { fields, kept: '3 maanden', organisation: 'Bibliotheken Drenthe', baseUrl: 'https://bieb.nl' };

test('in every language the card is two small pages that meet PDF/UA, with all but what is retired', async () => {
  for (const language of languages) {
    const pdf = await paperCardPdf(paperCard({ ...printed, language }), NOW);
    assert.equal(pageCountOf(pdf), 2, language);
    const { dutch, ...rest } = accessibilityOf(pdf);
    assert.deepEqual([dutch, new Set(Object.values(rest))], [isDutch(language), new Set([true])]);
  }
  const text = printedText(await paperCardPdf(paperCard({ ...printed, language: 'nl' }), NOW));
  for (const words of ['Zaken met de overheid', 'Slimme deurbel', 'na 3 maanden', 'bieb.nl/digiwijs'])
    assert.ok(text.includes(words), `${words} in ${text}`);
  assert.ok(!text.includes('Tablet'));
});

test('the organisation may be called anything, and staff can fetch the card', () =>
  undone(async (tx) => {
    for (const organisation of hostileTexts)
      assert.ok(
        accessibilityOf(await paperCardPdf(paperCard({ ...printed, organisation, language: 'nl' }), NOW)).structure,
      );
    const file = await client(tx, someone('desk-worker')).get('/werk/digiwijs/kaart.pdf?taal=en');
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
  }));
