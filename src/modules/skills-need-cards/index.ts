// Cards on which residents tick what they want help with, the demand that shows by village, and groups offered to them.
// Owns schema skills_need_cards. Uses organisation, branches, retention-terms, programme, registrations.

export {};
