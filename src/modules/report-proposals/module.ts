import { defineModule } from '#kernel/module.ts';

export const reportProposals = defineModule({ name: 'report-proposals', permissions: {} });
