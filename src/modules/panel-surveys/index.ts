// What others asked members and visitors, such as BiebPanel: percentages as printed, with what the source leaves open.
// Owns schema panel_surveys. Uses organisation.
export { importPanel } from './commands/import-panel.ts';
export type { PanelItem } from './panel.ts';
export { type PrintedPanel, panelsIn } from './printed-panel.ts';
