// Lists of payments for staff: all of them, those of a session, and the till of a day.
// Owns no schema. Uses organisation, branches, programme, registrations, payments.
export {};
