/** What an organisation wants to say beside its fields. Staff see to it themselves: there is nothing to take over. */
export const REMARK = 'remark';
