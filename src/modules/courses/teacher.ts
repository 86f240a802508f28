import type { Scope } from '#kernel/access.ts';
import type { Day } from '#kernel/days.ts';
import type { Course } from './course.ts';

export type TeacherKind = 'staff' | 'volunteer' | 'partner';

export const TEACHER_KINDS: Record<TeacherKind, string> = {
  staff: 'Medewerker',
  volunteer: 'Vrijwilliger',
  partner: 'Van een partner',
};

export type TeacherDetails = {
  readonly name: string;
  readonly kind: TeacherKind;
  /** Null: of the whole organisation. */
  readonly municipalityCode: string | null;
  /** The first day on which they teach no more. */
  readonly leftOn: Day | null;
};

export type Qualification = {
  readonly id: string;
  readonly teacherId: string;
  /** As the courses call it that ask for it. */
  readonly name: string;
  readonly heldFrom: Day;
  /** The last day; null: it does not end. */
  readonly heldUntil: Day | null;
  readonly checkedOn: Day;
  /** The account that looked; null: forgotten. */
  readonly checkedBy: string | null;
};

export type Teacher = TeacherDetails & {
  readonly id: string;
  readonly version: number;
  readonly qualifications: readonly Qualification[];
};

/** How far a permission must reach for a teacher. */
export const scopeOf = ({ municipalityCode }: Pick<TeacherDetails, 'municipalityCode'>): Scope =>
  municipalityCode === null ? {} : { municipality: municipalityCode };

const holds = ({ qualifications, leftOn }: Teacher, name: string, day: Day): boolean =>
  (leftOn === null || day < leftOn) &&
  qualifications.some(
    (each) => each.name === name && each.heldFrom <= day && (each.heldUntil === null || day <= each.heldUntil),
  );

/** The days of a group on which none of its teachers holds what its course asks for; none when it asks for nothing. */
export const unqualifiedDays = (
  { qualification }: Pick<Course, 'qualification'>,
  teachers: readonly Teacher[],
  days: readonly Day[],
): Day[] =>
  qualification === '' ? [] : days.filter((day) => !teachers.some((teacher) => holds(teacher, qualification, day)));
