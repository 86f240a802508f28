-- The local guide of help: organisations, what they offer, where and when, and who confirmed that it is right.
create schema referral_directory;
