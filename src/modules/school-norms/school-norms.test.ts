import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Service } from '../tariffs/index.ts';
import { edition2025 as edition } from '../tariffs/testing.ts';
import { schoolNormsOf } from './school-norms.ts';

function serviceOf(id: string): Service {
  const service = edition.services.find((each) => each.id === id);
  assert.ok(service, id);
  return service;
}

const schools: [pupils: number, hours: number, booksPerPupil: number, exchanges: number, byReading: boolean][] = [
  [1, 2, 4, 2, false],
  [124, 2, 4, 2, false],
  [125, 2, 5, 0, true],
  [126, 2, 5, 0, false],
  [249, 2, 5, 0, false],
  [250, 3, 5, 0, false],
  [500, 3, 5, 0, false],
  [501, 4, 5, 0, false],
];
for (const [pupils, hours, booksPerPupil, exchangesPerYear, byReading] of schools) {
  test(`a primary school of ${pupils} pupils has ${hours} hours a week and ${booksPerPupil} books per pupil`, () =>
    assert.deepEqual(schoolNormsOf(serviceOf('dbos-po'), pupils, 'more-books'), {
      educationHoursPerWeek: hours,
      booksPerPupil,
      books: booksPerPupil * pupils,
      exchangesPerYear,
      decidedByReading: byReading ? ['books_per_pupil'] : [],
    }));
}

test('at exactly 125 pupils the reading decides between the larger collection and the exchange, and it is said', () => {
  const norms = schoolNormsOf(serviceOf('dbos-po'), 125, 'exchange');
  assert.deepEqual([norms.booksPerPupil, norms.exchangesPerYear, norms.decidedByReading], [4, 2, ['books_per_pupil']]);
  assert.deepEqual(schoolNormsOf(serviceOf('dbos-po'), 124, 'more-books').decidedByReading, []);
});

test('home reading brings six or seven books per pupil', () => {
  const books = (pupils: number) => schoolNormsOf(serviceOf('thuislezen'), pupils, 'more-books').booksPerPupil;
  assert.deepEqual([books(100), books(125), books(200)], [6, 7, 7]);
});

test('a secondary school has an hour a week for each hundred pupils, in proportion', () =>
  assert.equal(schoolNormsOf(serviceOf('dbos-vo'), 850, 'exchange').educationHoursPerWeek, 8.5));

test('a service without school norms promises a school nothing', () =>
  assert.deepEqual(schoolNormsOf(serviceOf('ido'), 200, 'exchange'), {
    educationHoursPerWeek: undefined,
    booksPerPupil: undefined,
    books: undefined,
    exchangesPerYear: 0,
    decidedByReading: [],
  }));
