// What help points come to: consultation hours held, who came, how many points there are, and what was promised of them.
// Owns no schema. Uses commitments.
export {};
