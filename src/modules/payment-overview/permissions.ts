/** What is listed here may be read, and taken, by who may do so with payments: `payments:read` and `payments:take`. */
export const permissions = {} as const;
