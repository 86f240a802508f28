-- Courses in basic skills: groups, teachers, material, half-days, certificates and who waits.
create schema courses;
