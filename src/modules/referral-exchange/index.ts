// The guide of help for other programs: HSDS files in and out, and the API.
// Owns schema referral_exchange. Uses organisation, referral-directory.
export {};
