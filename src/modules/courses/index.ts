// Courses in basic skills: groups, teachers, material, half-days, certificates and who waits.
// Owns schema courses. Uses no other module.
export {};
