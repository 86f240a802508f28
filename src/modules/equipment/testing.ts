// Builders for tests and for the demo, of this module and others.
export { saveEquipment } from './commands/save-equipment.ts';
