// Points where residents get help: where, when, by whom, and the consultation hours that were held.
// Owns schema help_points. Uses no other module.
export {};
