// The week of a branch: when it is open, and what takes its rooms and equipment.
// Owns no schema. Uses branches, occupancy, equipment, rooms.
