import { defineModule } from '#kernel/module.ts';
import { collection } from './definitions/collection.ts';
import { digitalSkills } from './definitions/digital-skills.ts';
import { earlyReading } from './definitions/early-reading.ts';
import { finance } from './definitions/finance.ts';
import { lendingRight } from './definitions/lending-right.ts';
import { literacy } from './definitions/literacy.ts';
import { loans } from './definitions/loans.ts';
import { map } from './definitions/map.ts';
import { members } from './definitions/members.ts';
import { onlineCourses } from './definitions/online-courses.ts';
import { onlineLibrary } from './definitions/online-library.ts';
import { schools } from './definitions/schools.ts';
import { staff } from './definitions/staff.ts';
import { visits } from './definitions/visits.ts';

/** Definitions without a count: the values come in as observations, until a module counts the same itself. */
const figures = [
  ...[...visits, ...members, ...loans, ...onlineLibrary],
  ...[...onlineCourses, ...earlyReading, ...schools],
  ...[...literacy, ...digitalSkills, ...map],
  ...[...collection, ...lendingRight, ...staff, ...finance],
];

export const suppliedFigures = defineModule({ name: 'supplied-figures', permissions: {}, figures: [{ figures }] });
