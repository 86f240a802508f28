// The thread in which documents are set: Typst is quick, yet a whole catalogue would hold up every request meanwhile.
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { drawPng } from '../raster/draw-png.ts';
import { codePointsOf, fontFiles } from './fonts.ts';
import { printableJson } from './printable-text.ts';

export type PdfJob = {
  form: 'pdf' | 'png';
  template: string;
  data: unknown;
  files: Record<string, string | Uint8Array>;
  at: Date;
};
export type PdfOutcome = { bytes: Uint8Array } | { fault: string };

const root = workerData as string;
const source = path.join(root, 'src');
const fonts = fontFiles(root);
const compiler = NodeCompiler.create({ workspace: source, fontArgs: [{ fontPaths: fonts }] });
const drawable = fonts.map(codePointsOf).reduce((all, one) => all.union(one));

parentPort?.on('message', (job: PdfJob) => parentPort?.postMessage(outcomeOf(job)));

function outcomeOf(job: PdfJob): PdfOutcome {
  try {
    return { bytes: setDocument(job) };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

function setDocument({ form, template, data, files, at }: PdfJob): Uint8Array {
  compiler.resetShadow();
  compiler.mapShadow(path.join(source, 'input/data.json'), Buffer.from(printableJson(data, drawable)));
  for (const [name, content] of Object.entries(files)) {
    compiler.mapShadow(path.join(source, 'input', name), Buffer.from(content as Uint8Array));
  }
  const compiled = compiler.compile({ mainFilePath: path.join(source, template) });
  if (!compiled.result) throw compiled.takeDiagnostics();
  const creationTimestamp = Math.floor(at.getTime() / 1000);
  const bytes =
    form === 'png'
      ? drawPng(compiler.plainSvg(compiled.result))
      : compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp });
  // A few documents back is enough to stay warm; thirty, as for an editor, held half a gigabyte.
  compiler.evictCache(2);
  return bytes;
}

/** Typst throws its own kind of error; its diagnostics name the place in the template. */
function faultOf(error: unknown): string {
  if (error instanceof Error) return `${error.message} ${'code' in error ? error.code : ''}`;
  const diagnostics = (error as { shortDiagnostics?: unknown[] } | null)?.shortDiagnostics;
  return JSON.stringify(diagnostics ?? error);
}
