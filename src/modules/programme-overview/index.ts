// The programme in lists for staff: activities, a week, a month, and what still has to be closed.
// Owns no schema. Uses organisation, activities, programme.
