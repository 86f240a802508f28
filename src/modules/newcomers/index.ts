// What the library offers to people who learn Dutch, for each municipality in their own language.
// Owns schema newcomers. Uses organisation, branches, places, agenda, help-points.
export {};
