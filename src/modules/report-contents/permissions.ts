/** Who reads or writes a report is said by the modules that keep it. */
export const permissions = {} as const;
