// Courses in basic skills: what is taught, with what, and by whom.
// Owns schema courses. Uses organisation, people, activity-catalogue, activities.
export { type Course, lengthText, OF_ALL } from './course.ts';
export { MaterialTable } from './pages/material-table.tsx';
export { findCourse, findCourseAt, listCourses } from './sql/courses.ts';
export { listMaterials } from './sql/materials.ts';
export { listTeachers } from './sql/teachers.ts';
export { TEACHER_KINDS, type Teacher, unqualifiedDays } from './teacher.ts';
