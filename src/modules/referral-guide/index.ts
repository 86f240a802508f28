// The guide of help for residents and on paper: who helps with what, the pocket fan and the cards for on the desk.
// Owns schema referral_guide. Uses organisation, referral-directory, help-points.
export {};
