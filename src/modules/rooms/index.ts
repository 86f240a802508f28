// Rooms, workplaces and equipment of a branch: who may use them how.
// Owns schema rooms. Uses organisation, branches, occupancy, equipment.
export { ruleOf } from './checks.ts';
export { type OccupyRefusal, occupy } from './commands/occupy.ts';
export { release } from './commands/release.ts';
export { roomsOnDay } from './day-of-rooms.ts';
export type { SetUp } from './kinds.ts';
export { roomTexts } from './messages.ts';
export { freeRooms } from './queries.ts';
export { type RoomAt, roomsAt } from './rooms-at.ts';
export { findRoom, listRooms, type Room } from './sql/rooms.ts';
export { unitIdsOf } from './units.ts';
export { roomWords } from './words.ts';
