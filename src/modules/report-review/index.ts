// How a report comes to be final: the municipality reads along and says what it thinks, the library answers and settles it.
// Owns no schema. Uses organisation, people, report-contents, reports, report-reading.
export {};
