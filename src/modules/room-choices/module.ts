import { defineModule } from '#kernel/module.ts';
import { permissions } from './permissions.ts';

export const roomChoices = defineModule({ name: 'room-choices', permissions });
