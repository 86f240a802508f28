// Activities that go along branches: planned at all of them in one step.
// Owns no schema. Uses branches, room-choices, activities, programme.
export {};
