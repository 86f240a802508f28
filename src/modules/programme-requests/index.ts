// Who asks for a place in the programme: residents, groups, partners and municipalities; staff ask back, approve or refuse.
// Owns schema programme_requests. Uses organisation, branches, people, retention-terms, room-choices, room-bookings, activities, programme.
export {};
