// Dates added where more people want to come than can: who waits, when it could be again, and telling them.
// Owns schema extra_dates. Uses rooms, activities, programme.
export { type Demand, demandIn } from './demand.ts';
export { ExtraDateButton } from './pages/extra-date-button.tsx';
export { type Slot, slotsFor } from './slots.ts';
export { demandText, slotText } from './words.ts';
