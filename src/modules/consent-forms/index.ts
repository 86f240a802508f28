// The form on which a visitor of a help point agrees, in plain words, when it cannot be done without. Nothing of it is kept.
// Owns no schema. Uses organisation.
export {};
