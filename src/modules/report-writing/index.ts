// The pages on which staff begin a report to a municipality and write it, from what is proposed or from another one.
// Owns no schema. Uses organisation, testimonials, report-contents, reports, report-reading, report-proposals.
export {};
