import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readZip, writeZip } from '#kernel/zip.ts';
import { csvPackage } from './csv-package.ts';
import { guideIn, packedTogether } from './guide-file.ts';

type File = readonly [name: string, content: string | Uint8Array];
const filesOf = (files: readonly File[]) =>
  files.map(([name, content]) => ({ name, content: typeof content === 'string' ? Buffer.from(content) : content }));

function readAll(...files: readonly File[]) {
  const packed = packedTogether(filesOf(files));
  return packed instanceof Uint8Array ? guideIn(packed) : packed;
}
function readable(...files: readonly File[]) {
  const read = readAll(...files);
  assert.ok(!('code' in read));
  return read as { services: Record<string, unknown>[]; organizations: { name: string }[]; unused: string[] };
}

const SERVICES = 'id,name,status,organization_id\ns1,Café,active,o1\n';

test('one file or several, loose or packed, are one guide', () => {
  const tables: File[] = [
    ['hsds/services (2).csv', SERVICES],
    ['Organization.CSV', 'id;name;description\r\no1;Club;"a;b"\r\n'],
    ['phones.csv', 'id\tservice_id\tnumber\np1\ts1\t0524 123456\n'],
    ['attributes.csv', 'id,link_id,link_entity,taxonomy_term_id\na1,s1,service,t1\n'],
    ['taxonomy_terms.csv', 'id,code,name\nt1,digid,DigiD\n'],
  ];
  for (const files of [tables, [['alles.zip', writeZip(filesOf(tables))] as File]]) {
    const [service] = readable(...files).services;
    const { organization, phones, attributes, schedules } = service ?? {};
    assert.deepEqual((organization as { description: string }).description, 'a;b');
    assert.deepEqual([(phones as []).length, schedules], [1, undefined], 'a table that is not there says nothing');
    assert.match(JSON.stringify(attributes), /"taxonomy_term":{[^}]*"code":"digid"/);
  }
  const read = readable(['services.csv', SERVICES], ['a.json', '[{"id":"s2"}]'], ['contacts.csv', 'id\n1\n']);
  assert.deepEqual([read.services.length, read.unused], [2, ['contacts.csv']]);
  assert.deepEqual(readable(['organizations.csv', 'id,name\no1,Club\n']).organizations[0]?.name, 'Club');
  for (const page of ['{"contents":[{"id":"1"}]}', '{"services":[{"id":"1"}]}', '{"id":"1"}'])
    assert.equal(readable(['bladzij.json', page]).services.length, 1);
});

test('letters with accents come in whatever wrote them', () => {
  const utf16be = Buffer.from(`\uFEFF${SERVICES}`, 'utf16le').swap16();
  for (const content of [
    Buffer.from(SERVICES),
    Buffer.from(`\uFEFF${SERVICES}`),
    Buffer.from(SERVICES, 'latin1'),
    Buffer.from(`\uFEFF${SERVICES}`, 'utf16le'),
    utf16be,
  ])
    assert.equal(readable(['services.csv', content]).services[0]?.name, 'Café');
});

test('what cannot be read is called by its name', () => {
  for (const [name, content, code] of [
    ['kaart.json', 'geen json', 'not-readable'],
    ['foto.png', '\u0089PNG', 'not-readable'],
    ['kapot.zip', 'PK\u0003\u0004', 'not-readable'],
    ['services.csv', 'id,name\n"1,', 'not-readable'],
    ['leeg.json', '[]', 'nothing-in-it'],
    ['phones.csv', 'id,number\n1,2\n', 'nothing-in-it'],
    ['getal.json', '1', 'not-readable'],
  ] as const) {
    const read = readAll([name, content]);
    assert.ok('code' in read, name);
    assert.deepEqual([read.code, 'name' in read ? read.name : name], [code, name]);
  }
});

test('a text that a spreadsheet would run goes out with an apostrophe, and comes back without; a number stays one', () => {
  const term = { id: 't1', name: 'x' };
  const service = {
    ...{ id: 's1', name: '=1+1', status: 'active', description: '@SUM(A1)', alert: '-2+3' },
    phones: [{ id: 'p1', number: '+31 524 123456' }],
    schedules: [{ id: 'h1', byday: '-1FR' }],
    attributes: [{ id: 'a1', link_id: 's1', link_entity: 'service', taxonomy_term: term }],
    organization: { id: 'o1', name: '+HYPERLINK("x")' },
  };
  const bytes = csvPackage({ services: [service], organizations: [] }, { title: 'Proef' });
  const cells = Buffer.concat(packedCells(bytes)).toString();
  assert.doesNotMatch(cells, /(?:^|[,"])[=@]|(?:^|,)"?[+-][^\d]/m);
  assert.match(cells, /,\+31 524 123456/);
  assert.match(cells, /,-1FR/);
  const [back] = readable(['ons.zip', bytes]).services;
  assert.deepEqual([back?.name, back?.description, back?.alert], ['=1+1', '@SUM(A1)', '-2+3']);
});

const packedCells = (bytes: Uint8Array) =>
  (readZip(bytes, 1_000_000) ?? [])
    .filter(({ name }) => name.endsWith('.csv'))
    .map(({ content }) => Buffer.from(content));
