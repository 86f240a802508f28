import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesBetween } from './editions.ts';
import type { FilledActivity, FilledReport } from './filled-report.ts';

const activity = (title: string, attendance: string): FilledActivity => ({
  ...{ title, when: '5 maart 2025', where: 'Sleen', audience: '' },
  attendance,
});

const holding = (...activities: FilledActivity[]): FilledReport => ({
  ...{ title: 'Jaarbericht 2025', organisation: 'Bibliotheken', year: 2025, values: {} },
  municipality: { code: 'GM0109', name: 'Coevorden', slug: 'coevorden' },
  chapters: [
    {
      ...{ id: 'c', title: 'Leren', number: 3 },
      blocks: [{ id: 'b', kind: 'activities', heading: 'Een greep', activities }],
    },
  ],
});

const WALK = activity('Wandeling', '12 bezoekers');
const TALK = activity('Lezing', '40 bezoekers');

test('of a list only the lines are told that changed', () => {
  assert.deepEqual(changesBetween(holding(WALK, TALK), holding(WALK, activity('Lezing', '41 bezoekers'))), [
    {
      what: 'Leren, Een greep',
      before: 'Lezing, 5 maart 2025, Sleen, 40 bezoekers',
      after: 'Lezing, 5 maart 2025, Sleen, 41 bezoekers',
    },
  ]);
  const [added] = changesBetween(holding(WALK), holding(WALK, TALK));
  assert.deepEqual(added, { what: 'Leren, Een greep', after: 'Lezing, 5 maart 2025, Sleen, 40 bezoekers' });
  const [moved] = changesBetween(holding(WALK, TALK), holding(TALK, WALK));
  assert.match(moved?.before ?? '', /^Wandeling.*\nLezing/);
});

test('what the database gives back in another order is the same', () => {
  const { attendance, title, ...rest } = TALK;
  assert.deepEqual(changesBetween(holding({ attendance, ...rest, title }), holding(TALK)), []);
});
