// Where residents find a room that is free, book it and change their booking; and where staff book for who asks at the desk.
// Owns no schema. Uses organisation, branches, equipment, rooms, room-bookings.
export {};
