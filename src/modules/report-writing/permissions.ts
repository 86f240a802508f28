/** Who writes a report is said by the module that keeps it. */
export const permissions = {} as const;
