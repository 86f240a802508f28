// Where residents find a course: which there are, for whom, and when the next groups begin.
// Owns no schema. Uses organisation, agenda, courses, course-groups.
export {};
