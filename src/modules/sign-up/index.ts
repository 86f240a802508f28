// The pages with which residents sign up for activities and keep hold of their own registration, in their own language.
// Owns no schema. Uses organisation, sign-up-rules, registrations, registration-messages, payments, door-lists,
// agenda.
export {};
