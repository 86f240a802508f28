/** The permission to edit quotes holds here. */
export const permissions = {} as const;
