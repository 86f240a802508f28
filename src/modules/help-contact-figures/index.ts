// What was asked at help points as figures: who were helped, what about, and to whom they were referred.
// Owns no schema. Uses help-contacts.
export {};
