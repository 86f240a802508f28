/** Where staff find every report. */
export const REPORTS = '/werk/jaarberichten';

export const reportHref = (id: string): string => `${REPORTS}/${id}`;

export const chapterHref = (reportId: string, chapterId: string): string =>
  `${reportHref(reportId)}/hoofdstukken/${chapterId}`;

export const blockHref = (reportId: string, blockId: string): string => `${reportHref(reportId)}/onderdelen/${blockId}`;

/** Where a chapter or a part stands in the page of its report. */
export const placeOf = (reportId: string, partId: string): string => `${reportHref(reportId)}#deel-${partId}`;
