/** A report that is final is there for everybody. */
export const permissions = {} as const;
