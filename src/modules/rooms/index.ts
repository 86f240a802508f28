// Rooms, workplaces and equipment of a branch: who may use them how.
// Owns schema rooms. Uses organisation, branches, occupancy, equipment.
export { moveOccupation } from './commands/move-occupation.ts';
export { type Occupy, type OccupyRefusal, occupy } from './commands/occupy.ts';
export { release } from './commands/release.ts';
export type { SetUp } from './kinds.ts';
export { roomTexts } from './messages.ts';
export { freeRooms, freeSpans } from './queries.ts';
export { type RoomAt, roomsAt } from './rooms-at.ts';
export { listRooms, type Room } from './sql/rooms.ts';
export { unitIdsOf } from './units.ts';
export { roomWords } from './words.ts';
