// What takes a room, a piece of equipment or anything else that only one can use at a time: for a span, never twice.
// Owns schema occupancy. Uses no other module.
export { type Holding, hold, type Taken } from './hold.ts';
export {
  copyComing,
  deleteOccupations as letGo,
  findLastEnd,
  type InTheWay,
  listOccupations,
  listUnitsOf,
  type Occupant,
  type Occupation,
  relabel,
} from './sql.ts';
