import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfJob, PdfOutcome } from './worker.ts';

export type PdfOrder = {
  /** Path of the Typst file below src; it reads json("/input/data.json") and "/input/<name>" of the files. */
  template: string;
  data: unknown;
  files?: Record<string, string | Uint8Array>;
  /** Instant of creation that the file carries; the same order gives the same bytes. */
  at: Date;
  timeLimitMs?: number;
};

let worker: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * An accessible PDF (PDF/UA-1), one after the other in one warm thread. Data reach the template as JSON only.
 * Throws when the template is faulty, breaks a rule of PDF/UA, or takes longer than the limit (20 seconds).
 */
export const renderPdf = (order: PdfOrder): Promise<Uint8Array> => render('pdf', order);

/**
 * A drawing of one page as PNG, a pixel for each point, in the same thread. Its template paints areas and letters only.
 * Throws when the template is faulty, draws anything else, or takes longer than the limit (20 seconds).
 */
export const renderPng = (order: Omit<PdfOrder, 'at'>): Promise<Uint8Array> =>
  render('png', { ...order, at: new Date(0) });

function render(form: PdfJob['form'], { timeLimitMs = 20_000, files = {}, ...order }: PdfOrder): Promise<Uint8Array> {
  const result = queue.then(() => renderNow({ form, ...order, files }, timeLimitMs));
  queue = result.catch(() => undefined);
  return result;
}

/** Ends the thread; the next renderPdf starts a new one. */
export async function closePdf(): Promise<void> {
  const ending = worker;
  worker = undefined;
  await ending?.terminate();
}

async function renderNow(job: PdfJob, timeLimitMs: number): Promise<Uint8Array> {
  worker ??= startWorker();
  const outcome = await answerOf(worker, job, timeLimitMs);
  if ('fault' in outcome) throw new Error(`PDF ${job.template}: ${outcome.fault}`);
  return outcome.bytes;
}

/** While a document is made the thread keeps the process alive, in between it does not. */
async function answerOf(thread: Worker, job: PdfJob, timeLimitMs: number): Promise<PdfOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<PdfOutcome>();
  const fail = (error: Error) => {
    dropWorker(thread);
    reject(error);
  };
  const exited = () => fail(new Error(`PDF ${job.template}: the thread ended`));
  const timer = setTimeout(() => fail(new Error(`PDF ${job.template}: not ready in ${timeLimitMs} ms`)), timeLimitMs);
  thread.on('message', resolve).on('error', fail).on('exit', exited).ref();
  thread.postMessage(job);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    thread.off('message', resolve).off('error', fail).off('exit', exited).unref();
  }
}

/** Not awaited: a thread that is busy inside Typst ends only when Typst returns. */
function dropWorker(thread: Worker): void {
  if (worker === thread) worker = undefined;
  thread.on('error', () => undefined);
  void thread.terminate();
}

/** From source the thread runs the TypeScript file; in the bundle it stands beside the program. */
function startWorker(): Worker {
  const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './pdf-worker.mjs';
  const thread = new Worker(new URL(file, import.meta.url), { workerData: projectRoot(), execArgv: [] });
  thread.unref();
  return thread;
}

function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) {
    if (path.dirname(folder) === folder) throw new Error('package.json not found above the program');
    folder = path.dirname(folder);
  }
  return folder;
}
