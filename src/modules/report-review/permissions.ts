/** Who writes a report, reads along or makes it final is said by the module that keeps reports. */
export const permissions = {} as const;
