// Who is engaged for an activity: fee, contract and invoice, against what a municipality may spend in a year.
// Owns schema speakers. Uses organisation, activity-catalogue, commitments, activities, programme.
export {};
