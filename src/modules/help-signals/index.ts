// When the questions at a help point ask for a course: the signal, the group that is proposed, and what was decided.
// Owns schema help_signals. Uses organisation, branches, places, rooms, programme, help-points, courses, course-groups,
// help-contacts.
export {};
