// What the library offers to people who learn Dutch, for each municipality in their own language.
// Owns schema newcomers. Uses organisation, branches, places, referral-directory, help-points, help-point-finder.
export {};
