// Reports that are final, for everybody to read: as a page, as an accessible PDF, as plain text and as sheets and data.
// Owns no schema. Uses organisation, testimonials, report-contents, reports.
export { type Around, aroundOf } from './around.ts';
export { Block } from './views/blocks.tsx';
export { Changes } from './views/editions.tsx';
export { ReportView } from './views/report-view.tsx';
export { Paragraphs } from './views/text-block.tsx';
