import { kept } from '#kernel/conditional-answer.ts';
import type { Request } from '#kernel/http.ts';
import { reportPage } from './report.tsx';
import { reportFile } from './report-file.ts';

const page = kept(reportPage);

/** A report by its name as a page, and with an ending behind the name as a file: one address, so that people may guess it. */
export const reportAnswer = (c: Request) => (c.req.path.includes('.') ? reportFile(c) : page(c));
