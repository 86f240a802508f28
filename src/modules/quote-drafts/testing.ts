// For tests and the demo, of this module and others.
export { addService } from './commands/add-service.ts';
export { editDraft } from './commands/edit-draft.ts';
export { removeService } from './commands/remove-service.ts';
