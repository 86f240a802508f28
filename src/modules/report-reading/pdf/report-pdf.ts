import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { DocumentHead } from '#ui/pdf/document-parts.ts';

export type Picture = { svg: string; alt: string; caption: string };

/** `auto` is for a column of numbers. */
export type PrintedTable = { caption: string; header: string[]; widths: ('auto' | 'rest')[]; rows: string[][] };

export type PrintedParagraph = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** A part of a chapter in words and pictures ready to print. */
export type PrintedPart = {
  kind: string;
  heading: string;
  paragraphs: PrintedParagraph[];
  signedBy: string;
  pictures: Picture[];
  tables: PrintedTable[];
  source: string;
};

export type ReportDocument = {
  head: DocumentHead;
  municipality: string;
  chapters: { title: string; parts: PrintedPart[] }[];
};

/** The report as accessible PDF (PDF/UA-1). Throws when it cannot be made (see renderPdf). */
export function renderReportPdf(document: ReportDocument, at: Date): Promise<Uint8Array> {
  const files: Record<string, string> = {};
  const filed = (picture: Picture) => {
    const file = `picture-${Object.keys(files).length + 1}.svg`;
    files[file] = picture.svg;
    return { ...picture, svg: file };
  };
  const chapters = document.chapters.map(({ title, parts }) => ({
    title,
    parts: parts.map((part) => ({ ...part, pictures: part.pictures.map(filed) })),
  }));
  return renderPdf({ template: 'modules/report-reading/pdf/report.typ', data: { ...document, chapters }, files, at });
}
