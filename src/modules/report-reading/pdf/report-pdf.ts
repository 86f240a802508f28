import { renderPdf } from '#kernel/pdf/pdf.ts';
import type { Picture } from '#kernel/pictures.ts';
import type { DocumentHead } from '#ui/pdf/document-parts.ts';

/** `percent` of the width of the page. */
export type Drawing = { svg: string; alt: string; caption: string; percent: number };

/** A figure as a large number. */
export type Tile = { value: string; label: string; note: string };

/** `auto` is for a column of numbers. */
export type PrintedTable = { caption: string; header: string[]; widths: ('auto' | 'rest')[]; rows: string[][] };

export type PrintedParagraph = { kind: 'paragraph'; text: string } | { kind: 'list'; items: string[] };

/** What somebody said. Without a text there is only a photo, and the other way about. */
export type PrintedQuote = { text: string; name: string; photo: { picture: Picture; alt: string } | null };

/** A part of a chapter in words and pictures ready to print. */
export type PrintedPart = {
  kind: string;
  heading: string;
  paragraphs: PrintedParagraph[];
  signedBy: string;
  tiles: Tile[];
  pictures: Drawing[];
  tables: PrintedTable[];
  quotes: PrintedQuote[];
  source: string;
};

/** What a part has; what it has not is empty. */
export type Content = Partial<Omit<PrintedPart, 'kind' | 'heading'>>;

export type ReportDocument = {
  head: DocumentHead;
  municipality: string;
  chapters: { title: string; parts: PrintedPart[] }[];
};

/** The report as accessible PDF (PDF/UA-1). Throws when it cannot be made (see renderPdf). */
export function renderReportPdf(document: ReportDocument, at: Date): Promise<Uint8Array> {
  const files: Record<string, string | Uint8Array> = {};
  const filed = (content: string | Uint8Array, ending: string): string => {
    const file = `picture-${Object.keys(files).length + 1}.${ending}`;
    files[file] = content;
    return file;
  };
  const chapters = document.chapters.map(({ title, parts }) => ({
    title,
    parts: parts.map((part) => ({
      ...part,
      pictures: part.pictures.map((drawing) => ({ ...drawing, svg: filed(drawing.svg, 'svg') })),
      quotes: part.quotes.map(({ photo, ...quote }) => ({
        ...quote,
        photo: photo && { file: filed(photo.picture.bytes, endingOf(photo.picture)), alt: photo.alt },
      })),
    })),
  }));
  return renderPdf({ template: 'modules/report-reading/pdf/report.typ', data: { ...document, chapters }, files, at });
}

const endingOf = ({ mediaType }: Picture): string => mediaType.slice('image/'.length);
