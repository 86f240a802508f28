/** Where the camera of a telephone leads that scans a code for at the door. */
export const checkInPath = (code: string): string => `/inchecken/${code}`;
