/** The permissions of quotes hold here: who may read or answer a quote may talk about it. */
export const permissions = {} as const;
