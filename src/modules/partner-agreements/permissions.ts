/** Who may make agreements may make those with schools and childcare too: `agreements:read` and `agreements:edit`. */
export const permissions = {} as const;
