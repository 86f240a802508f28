// Equipment and kits of a branch, in pieces that are lent to one use at a time.
// Owns schema equipment. Uses branches, occupancy.
export { type AskedPieces, choosePieces, lockAsked, type NotEnoughPieces } from './choose-pieces.ts';
export { type PiecesAt, piecesAt } from './pieces-at.ts';
export { type Equipment, listEquipment, listEquipmentOfPieces } from './sql.ts';
