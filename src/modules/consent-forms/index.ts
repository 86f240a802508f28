// The form on which a visitor of a help point agrees, in plain words, when it cannot be done without.
// Owns no schema. Uses no other module.
export {};
