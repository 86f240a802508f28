/** What we write about. What is not made or wished on the spot is rung about, where nothing can be sent. */
export const MAIL_KINDS = ['made', 'wished', 'planned', 'moved', 'cancelled', 'hour-cancelled', 'reminder'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
export type ToldKind = Exclude<MailKind, 'made' | 'wished'>;
