import { defineModule } from '#kernel/module.ts';
import { jobs } from './jobs.ts';
import { listeners } from './listeners.ts';

export const registrationMessages = defineModule({ name: 'registration-messages', permissions: {}, jobs, listeners });
