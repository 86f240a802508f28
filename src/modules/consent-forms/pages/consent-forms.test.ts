import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { languages } from '#kernel/languages.ts';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { accessibilityOf, hostileTexts, pageCountOf, printedText, titleOf } from '#kernel/pdf/testing.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerOrganisation } from '../../organisation/testing.ts';
import { consentFormTexts } from '../consent-form-texts.ts';
import { renderConsentFormPdf } from '../pdf/consent-form-pdf.ts';

after(closePdf);

/** Longer than most, so that a sheet that is nearly full shows. */
const asker = { name: 'Stichting Openbare Bibliotheken Drenthe en Omstreken', phone: '0592 123456' };

for (const language of languages)
  test(`the form in ${language} is an accessible sheet of one page, with Dutch beside another language`, async () => {
    const pdf = await renderConsentFormPdf(language, { ...asker, email: 'informatiepunten@bibliotheken.nl' }, NOW);
    assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
    assert.equal(pageCountOf(pdf), 1);
    assert.equal(titleOf(pdf), consentFormTexts[language].title);
    const text = printedText(pdf);
    assert.doesNotMatch(text, /□/);
    assert.equal(text.includes('Een computer vertaalde dit'), !language.startsWith('nl'));
    assert.ok(text.includes('informatiepunten@bibliotheken.nl'));
    assert.ok(language === 'nl-simple' || text.includes('Wat doet de helper nooit'));
  });

test('an organisation may be called anything', async () => {
  const [first = ''] = hostileTexts;
  const hostile = { name: first, email: first, phone: first };
  assert.ok(accessibilityOf(await renderConsentFormPdf('ar', hostile, NOW)).structure);
});

test('whoever helps finds the rules, and each form they lead to', () =>
  undone(async (tx) => {
    const organisation = { name: 'Bibliotheken Drenthe', address: '', email: 'info@demo.nl', phone: '' };
    await registerOrganisation(ctxOf(tx), organisation);
    const officer = client(tx, someone('help-point-officer'));
    const page = await officer.get('/werk/toestemming');
    const links = page.html.querySelectorAll('td a, th a').map((link) => link.getAttribute('href') ?? '');
    assert.deepEqual(
      links,
      languages.map((language) => `/werk/toestemming/${language}.pdf`),
    );
    assert.equal(page.html.querySelectorAll('.badge').length, 8);
    const file = await officer.get('/werk/toestemming/ti.pdf');
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
    assert.equal((await officer.get('/werk/toestemming/de.pdf')).status, 404);
  }));
