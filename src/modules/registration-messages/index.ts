// What households hear of their registration, by mail or text message, in their own language, nothing twice.
// Owns schema registration_messages. Uses organisation, branches, places, programme, registrations.
export { calendarOf } from './calendar.ts';
export { askForLinks } from './commands/ask-for-links.ts';
export { deliver } from './deliver.ts';
export { type Facts, factsOf } from './facts.ts';
export { kindTexts } from './kind-texts.ts';
export { timesText } from './message.ts';
export { messageTexts } from './message-texts.ts';
