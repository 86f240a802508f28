import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Column, DataTable } from './data-table.tsx';
import { Pagination, shownPages } from './pagination.tsx';

type Row = { name: string; group: string };
const rows: Row[] = [
  { name: 'Taal', group: 'A' },
  { name: 'Lezen', group: 'B' },
];
const columns: Column<Row>[] = [
  { key: 'naam', header: 'Naam', cell: ({ name }) => name, rowHeader: true, sortable: true },
  { key: 'bedrag', header: 'Bedrag', cell: () => '€ 1', sortable: true, total: '€ 2' },
];
const sorted = (by: string) =>
  String(<DataTable caption="Lijst" rows={rows} columns={columns} sort={{ by, url: '/l?q=a&pagina=3' }} />);

test('a sorted column says so and offers the other way round; another offers its own order, both from page one', () => {
  const html = sorted('naam');
  assert.match(html, /aria-sort="ascending"><a href="\/l\?q=a&amp;sorteer=-naam">/);
  assert.match(html, /<th scope="col"><a href="\/l\?q=a&amp;sorteer=bedrag">/);
  assert.match(sorted('-naam'), /aria-sort="descending"><a href="\/l\?q=a&amp;sorteer=naam">/);
});

test('names its rows, adds the totals and can be scrolled by keyboard', () => {
  const html = sorted('naam');
  assert.match(html, /<th scope="row" data-label="Naam">Taal<\/th>/);
  assert.match(html, /<tfoot><tr><th scope="row">Totaal<\/th><td data-label="Bedrag"><div>€ 2<\/div><\/td>/);
  assert.match(html, /tabindex="0" aria-label="Lijst"/);
});

test('a row can become a list: all of a cell is one box beside its label, and numbers are marked', () => {
  const text: Column<Row> = { key: 'tekst', header: 'Tekst', cell: () => [<b>a</b>, ' b'] };
  const count: Column<Row> = { key: 'aantal', header: 'Aantal', align: 'end', cell: () => 3, total: 6 };
  const html = String(<DataTable caption="Lijst" rows={rows} columns={[...columns, text, count]} />);
  assert.match(html, /<td data-label="Tekst"><div><b>a<\/b> b<\/div><\/td>/);
  assert.match(html, /<td class="end" data-label="Aantal"><div>6<\/div><\/td><\/tr><\/tfoot>/);
  assert.match(html, /class="table-frame stacks"/);
  const compared = String(<DataTable caption="Lijst" rows={rows} columns={columns} comparison />);
  assert.doesNotMatch(compared, /stacks/);
});

test('rows of a group stand under its heading', () => {
  const html = String(<DataTable caption="Lijst" rows={rows} columns={columns} groupOf={({ group }) => group} />);
  assert.match(html, /scope="rowgroup" colspan="2">A<.*Taal.*>B<.*Lezen/);
});

test('an empty list says so instead of showing a table', () => {
  const html = String(<DataTable caption="Lijst" rows={[]} columns={columns} empty={{ title: 'Nog niets' }} />);
  assert.match(html, /Nog niets/);
  assert.doesNotMatch(html, /<table/);
});

for (const [page, pages, expected] of [
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [5, 12, [1, 4, 5, 6, 12]],
  [12, 12, [1, 11, 12]],
] as const) {
  test(`page ${page} of ${pages} shows ${expected}`, () => assert.deepEqual(shownPages(page, pages), expected));
}

test('the first page has no way back, and one page has no links at all', () => {
  const html = String(<Pagination url="/l?q=a" page={2} pages={2} />);
  assert.match(html, /href="\/l\?q=a" rel="prev"/);
  assert.doesNotMatch(html, /Volgende/);
  assert.equal(String(<Pagination url="/l" page={1} pages={1} />), '');
});
