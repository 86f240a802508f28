import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { closePdf } from '#kernel/pdf/pdf.ts';
import { accessibilityOf, hostileTexts, pageCountOf, printedText } from '#kernel/pdf/testing.ts';
import { ctxOf, NOW, someone } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { registerOrganisation } from '../../organisation/testing.ts';
import { renderConsentFormPdf } from './consent-form-pdf.ts';

after(closePdf);

test('the form is an accessible document of one sheet, with each use apart and the way to take it back', () =>
  undone(async (tx) => {
    const organisation = { name: 'Bibliotheken Drenthe', address: 'Postbus 1', email: 'info@demo.nl', phone: '' };
    await registerOrganisation(ctxOf(tx), organisation);
    const file = await client(tx, someone('programme-maker')).get('/werk/uitspraken/toestemming.pdf');
    assert.deepEqual([file.status, file.headers.get('content-type')], [200, 'application/pdf']);
    const pdf = await renderConsentFormPdf({ ...organisation, mostYears: 3 }, NOW);
    assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
    assert.equal(pageCountOf(pdf), 1);
    const text = printedText(pdf);
    for (const words of [
      'Jaarbericht op papier',
      'Website en sociale media',
      'hoogstens 3 jaar',
      'info@demo.nl',
      'Postbus 1',
    ])
      assert.ok(text.includes(words), `${words} in ${text}`);
  }));

for (const hostile of hostileTexts)
  test(`the organisation may be called ${JSON.stringify(hostile.slice(0, 20))}`, async () => {
    const asker = { name: hostile, address: hostile, email: hostile, phone: hostile, mostYears: 1 };
    assert.ok(accessibilityOf(await renderConsentFormPdf(asker, NOW)).structure);
  });
