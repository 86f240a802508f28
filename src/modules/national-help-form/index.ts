// The national form of help points: what to copy to it, in its order, and what changed since somebody did.
// Owns schema national_help_form. Uses help-points, help-contacts.
export {};
