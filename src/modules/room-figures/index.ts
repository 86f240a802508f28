// How much rooms are used, by whom, and what free use of them is worth to each municipality.
// Owns no schema. Uses organisation, branches, occupancy, rooms.
export {};
