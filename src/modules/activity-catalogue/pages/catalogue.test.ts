import assert from 'node:assert/strict';
import { test } from 'node:test';
import { visitor } from '#kernel/access.ts';
import { accessibilityOf, countOfTag } from '#kernel/pdf/testing.ts';
import { ctxOf } from '../../../../test/actors.ts';
import { undone } from '../../../../test/db.ts';
import { client } from '../../../../test/page.ts';
import { decideReading } from '../../school-norms/index.ts';
import { edition2025 } from '../../tariffs/testing.ts';
import { installEdition } from '../commands/install-edition.ts';
import { catalogueDocumentOf } from '../pdf/catalogue-document.ts';
import { renderCataloguePdf } from '../pdf/catalogue-pdf.ts';

const visit = (test: (browser: ReturnType<typeof client>) => Promise<void>) =>
  undone(async (tx) => {
    await installEdition(ctxOf(tx), edition2025);
    await test(client(tx, visitor));
  });

test('a visitor sees all services, and is told that the prices are those of an earlier year', () =>
  visit(async (browser) => {
    const page = await browser.get('/aanbod');
    assert.equal(page.html.querySelectorAll('#results .card').length, 22);
    assert.match(page.text, /prijzen van 2025/);
    assert.match(page.text, /prijzen van 2026 zijn nog niet bekend/);
  }));

test('the filter in the address narrows the list and stays in the form', () =>
  visit(async (browser) => {
    const page = await browser.get('/aanbod?tarief=pakket&zoek=%3Cb%3E');
    assert.equal(page.html.querySelectorAll('#results .card').length, 0);
    assert.equal(page.html.querySelector('#zoek')?.getAttribute('value'), '<b>');
    assert.equal(
      (await browser.get('/aanbod?tarief=pakket')).html.querySelector('#results')?.getAttribute('data-status'),
      '2 diensten gevonden',
    );
  }));

test('a service tells its tariff, its inferred level and what the source leaves open, with the lines', () =>
  visit(async (browser) => {
    const page = await browser.get('/aanbod/robuuste-lokale-bibliotheek');
    assert.match(page.text, /95\.116,00/);
    assert.match(page.text, /indeling is afgeleid en vrij zeker/);
    assert.match(page.text, /Wat de bron openlaat/);
    assert.match(page.text, /regel 305–309/);
    assert.match((await browser.get('/aanbod/leesklik')).text, /In de bron staat: 4, 5/);
  }));

test('what the source leaves open at exactly 125 pupils is told, and how the library reads it', () =>
  undone(async (tx) => {
    await installEdition(ctxOf(tx), edition2025);
    const browser = client(tx, visitor);
    const told = async () =>
      /Bij precies 125 leerlingen: [^<]*?(?:besloten|gewisseld)\./.exec(
        (await browser.get('/aanbod/dbos-po')).text,
      )?.[0];
    const open = 'Bij precies 125 leerlingen: de bron zegt het niet.';
    assert.equal(await told(), `${open} Wij hebben nog niet besloten.`);
    await decideReading(ctxOf(tx), { reading: 'exchange', reason: 'Afgesproken', version: 0 });
    assert.equal(await told(), `${open} Wij rekenen met 4 boeken per leerling, 2 keer per jaar gewisseld.`);
  }));

for (const { id } of edition2025.services) {
  test(`the page of ${id} keeps the rules of the house`, () =>
    visit(async (browser) => assert.equal((await browser.get(`/aanbod/${id}`)).status, 200)));
}

test('a service that is not in the catalogue is not found', () =>
  visit(async (browser) => assert.equal((await browser.get('/aanbod/koffie')).status, 404)));

test('without an edition the page is kind and the documents are not found', () =>
  undone(async (tx) => {
    const browser = client(tx, visitor);
    assert.match((await browser.get('/aanbod')).text, /Hier staat nog geen aanbod/);
    assert.equal((await browser.get('/aanbod/ido')).status, 404);
    assert.equal((await browser.get('/aanbod/catalogus.pdf')).status, 404);
    assert.equal((await browser.get('/aanbod/catalogus.csv')).status, 404);
  }));

test('the CSV has one row for each of the fifty components, with the decimals as printed', () =>
  visit(async (browser) => {
    const [header, ...rows] = (await browser.get('/aanbod/catalogus.csv')).text.trim().split('\r\n');
    assert.match(header ?? '', /^Jaar;Dienst-id;Dienst;/);
    assert.equal(rows.length, 50);
    assert.match(rows.find((row) => row.includes('infrastructuur-per-inwoner')) ?? '', /;11,19;/);
  }));

test('the whole catalogue is an accessible PDF in which every service has its own heading', async () => {
  const row = { id: 'x', year: 2025, editionVersion: 1, state: 'published', version: 1, serviceVersions: {} };
  const edition = { ...row, document: edition2025 };
  const read = { organisation: 'Bibliotheek', reading: 'undecided' } as const;
  const pdf = await renderCataloguePdf(catalogueDocumentOf(edition, read), new Date('2026-11-22T10:00:00Z'));
  assert.deepEqual(new Set(Object.values(accessibilityOf(pdf))), new Set([true]));
  assert.equal(countOfTag(pdf, 'H2'), 2 + 22);
});
