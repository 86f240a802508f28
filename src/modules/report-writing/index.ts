// What a report to a municipality begins with, proposed from what is known of it, and what helps to write it.
// Owns no schema. Uses survey-results, panel-surveys, testimonials, report-contents.
export {};
