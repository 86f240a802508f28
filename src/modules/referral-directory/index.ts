// The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
// Owns schema referral_directory. Uses no other module.
export {};
