import { defineModule } from '#kernel/module.ts';
import { digitalSkills } from './definitions/digital-skills.ts';
import { earlyReading } from './definitions/early-reading.ts';
import { literacy } from './definitions/literacy.ts';
import { loans } from './definitions/loans.ts';
import { map } from './definitions/map.ts';
import { members } from './definitions/members.ts';
import { onlineCourses } from './definitions/online-courses.ts';
import { onlineLibrary } from './definitions/online-library.ts';
import { schools } from './definitions/schools.ts';
import { visits } from './definitions/visits.ts';

/** Definitions without a count: the values come in as observations, until a module counts the same itself. */
const figures = [
  ...[...visits, ...members, ...loans, ...onlineLibrary],
  ...[...onlineCourses, ...earlyReading, ...schools],
  ...[...literacy, ...digitalSkills, ...map],
];

export const suppliedFigures = defineModule({ name: 'supplied-figures', permissions: {}, figures: [{ figures }] });
