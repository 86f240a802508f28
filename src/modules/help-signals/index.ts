// When the questions at a help point ask for a course: the signal, the group that is proposed, and what was decided; and the
// places in courses for who asked. Owns schema help_signals. Uses organisation, branches, places, rooms, programme,
// registrations, help-points, courses, course-groups, help-contacts.
export {};
