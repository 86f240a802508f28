/** Everybody who has the address of a payment stands at this till; no money goes through it. */
export const permissions = {} as const;
