import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchingItems } from './command-search.tsx';
import { currentItem, FlatNavigation, GroupedNavigation, type NavigationItem } from './navigation.tsx';

const rooms: NavigationItem[] = [
  { href: '/werk', label: 'Werkplek' },
  { href: '/werk/adviezen', label: 'Adviezen', group: 'Belofte', hint: 'Stel een advies samen' },
  { href: '/werk/rollen', label: 'Rollen', group: 'Beheer' },
];

for (const [path, expected] of [
  ['/werk', '/werk'],
  ['/werk/adviezen', '/werk/adviezen'],
  ['/werk/adviezen/12/regels', '/werk/adviezen'],
  ['/werk/adviezenlijst', '/werk'],
  ['/partner', undefined],
] as const) {
  test(`the room of ${path} is ${expected ?? 'none'}`, () => {
    assert.equal(currentItem(rooms, path)?.href, expected);
  });
}

test('the home page is not the room of every page', () => {
  assert.equal(currentItem([{ href: '/', label: 'Begin' }], '/aanbod'), undefined);
});

test('only the room of the page is marked, as the page itself or as what it lies under', () => {
  const marks = (path: string) => String(<FlatNavigation items={rooms} path={path} />).match(/aria-current="\w+"/g);
  assert.deepEqual(marks('/werk/adviezen'), ['aria-current="page"']);
  assert.deepEqual(marks('/werk/adviezen/12'), ['aria-current="true"']);
});

test('with many rooms only the group of the page is open', () => {
  const many = [
    ...rooms,
    ...Array.from({ length: 20 }, (_, n) => ({ href: `/werk/k${n}`, label: `K${n}`, group: 'Meer' })),
  ];
  const open = (items: NavigationItem[]) =>
    String(<GroupedNavigation items={items} path="/werk/rollen" />).match(/<details open=""/g)?.length;
  assert.equal(open(rooms), 2);
  assert.equal(open(many), 1);
});

for (const [term, expected] of [
  ['', ['Werkplek', 'Adviezen', 'Rollen']],
  ['advies', ['Adviezen']],
  ['BEHEER rol', ['Rollen']],
  ['samen stel', ['Adviezen']],
  ['niets', []],
] as const) {
  test(`"${term}" finds ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      matchingItems(rooms, term).map(({ label }) => label),
      expected,
    );
  });
}
