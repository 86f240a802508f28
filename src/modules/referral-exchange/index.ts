// The guide of help for other programs: HSDS files in and out, and the API.
// Owns no schema. Uses organisation, referral-directory.
export {};
