import { ROOM_FACILITIES, SET_UPS, USER_KINDS } from './kinds.ts';
import { clockText, spanText } from './messages.ts';

/** What staff read of rooms, in Dutch. */
export const roomWords = {
  userKinds: USER_KINDS,
  setUps: SET_UPS,
  facilities: ROOM_FACILITIES,
  clockText,
  spanText,
};
