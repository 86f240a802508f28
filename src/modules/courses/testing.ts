// Builders for tests and for the demo, of this module and others.
import type { Ctx } from '#kernel/ctx.ts';
import { asDay } from '#kernel/days.ts';
import { given } from '../programme/testing.ts';
import { addQualification } from './commands/add-qualification.ts';
import { saveCourse } from './commands/save-course.ts';
import { saveTeacher } from './commands/save-teacher.ts';
import type { CourseDetails } from './course.ts';
import type { TeacherDetails } from './teacher.ts';

export { archiveCourse } from './commands/archive-course.ts';
export { saveMaterial } from './commands/save-material.ts';

const DIGISTERKER: CourseDetails = {
  ...{ name: 'Digisterker', line: '', position: 1, about: '', bring: 'Je DigiD', level: 'Je kunt al internetten' },
  summary: 'Je leert je zaken met de overheid online te regelen.',
  ...{ audiences: ['adults', 'seniors'], halfDaysFrom: 4, halfDaysUntil: 5, minutes: 120, priceCents: 0 },
  ...{ serviceId: null, qualification: 'Digisterker', certificateFrom: 3, certificateText: 'Inloggen met DigiD' },
};

/** A course of four or five half-days for which a teacher must be qualified; says only what the test is about. */
export const aCourse = async (ctx: Ctx, details: Partial<CourseDetails> = {}): Promise<string> =>
  given(await saveCourse(ctx, { details: { ...DIGISTERKER, ...details } })).id;

type GivenTeacher = Partial<TeacherDetails> & {
  /** What they may teach, from the first day of 2026, and until when. */
  readonly holds?: string;
  readonly until?: string;
};

/** A volunteer who teaches in Coevorden. */
export async function aTeacher(ctx: Ctx, { holds, until, ...details }: GivenTeacher = {}): Promise<string> {
  const volunteer = { name: 'Wim Docent', kind: 'volunteer', municipalityCode: 'GM0109', leftOn: null } as const;
  const { id: teacherId } = given(await saveTeacher(ctx, { details: { ...volunteer, ...details } }));
  const span = { heldFrom: asDay('2026-01-01'), heldUntil: until ? asDay(until) : null };
  if (holds) given(await addQualification(ctx, { teacherId, name: holds, ...span }));
  return teacherId;
}
