// What staff must deliver elsewhere each year: to the national statistics, the register of locations, Stichting Leenrecht.
// Owns schema statistical_returns. Uses organisation, branches, people, observations, figures.
export {};
