// What took place for the public, with how many people: by chapter of the annual report, by core function, by the standard.
// Owns no schema. Uses no other module.
export {};
