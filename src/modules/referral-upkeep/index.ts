// Keeping the guide of help right: organisations confirm their entries through a link, stale ones are chased, links looked at.
// Owns schema referral_upkeep. Uses organisation, referral-directory.
export {};
