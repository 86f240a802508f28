// What was noted on this device and waits to be sent. Nothing stays of what was sent.

import type { HalfDay } from '#kernel/half-days.ts';

export type Question = {
  readonly topic: string;
  readonly body: string;
  readonly help: string;
  readonly digid?: string | null;
  readonly referral?: string | null;
  readonly service?: string | null;
};

export type Noted = {
  readonly id: string;
  readonly place: string;
  readonly day: string;
  readonly halfDay: HalfDay;
  /** Somebody chose the day; no clock did. */
  readonly isChosen: boolean;
  readonly channel: string;
  readonly duration: string;
  readonly languageHelp: boolean;
  readonly helperRole: string;
  readonly questions: readonly Question[];
};

/** A contact that waits, one that came back, or the id of one to take back. */
export type Waiting =
  | (Noted & { readonly refused?: string; readonly isTakenBack?: undefined })
  | { readonly id: string; readonly isTakenBack: true; readonly refused?: undefined };

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('help-contacts', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('waiting', { keyPath: 'id' });
  return (await asked(opening)).transaction('waiting', mode).objectStore('waiting');
}

export const allWaiting = async (): Promise<Waiting[]> => asked((await store('readonly')).getAll());

export const keep = async (row: Waiting): Promise<unknown> => asked((await store('readwrite')).put(row));

export async function forget(ids: readonly string[]): Promise<void> {
  const rows = await store('readwrite');
  await Promise.all(ids.map((id) => asked(rows.delete(id))));
}

/** One tab at a time, so that nothing is sent after it was taken back. */
export const alone = async <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request('help-contacts', work) : work();
