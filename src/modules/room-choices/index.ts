// Which room and equipment of its branch something takes: what can be had, and the fields that ask for it.
// Owns no schema. Uses branches, occupancy, equipment, rooms.
export { OverrideField, RoomFields, takeForm } from './room-fields.tsx';
export { offerAt, type RoomOffer, roomOffer } from './room-offer.ts';
export { isNothing, isSameTake, isThere, NOTHING, requireThere, type Take } from './take.ts';
