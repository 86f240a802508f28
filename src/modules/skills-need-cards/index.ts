// Cards on which residents tick what they want help with, and the demand that shows by village.
// Owns schema skills_need_cards. Uses no other module.
export {};
