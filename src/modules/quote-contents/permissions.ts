/** What a quote says has no pages of its own. */
export const permissions = {} as const;
