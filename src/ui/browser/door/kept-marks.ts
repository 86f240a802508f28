// What was marked on this phone and still waits to be sent. The page and its worker both look here.

export type Kept = {
  readonly id: string;
  /** The list that it was made on. */
  readonly list: string;
  readonly madeAt: number;
  readonly kind: 'presence' | 'walk-in' | 'head-count';
} & Readonly<Record<string, unknown>>;

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

async function waiting(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open('door-lists', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('marks', { keyPath: 'id' });
  return (await asked(opening)).transaction('marks', mode).objectStore('marks');
}

/** All that waits, of every list. */
export const allKept = async (): Promise<Kept[]> => asked((await waiting('readonly')).getAll());

/** What waits of one list, in the order in which it was marked. */
export const keptOn = async (list: string): Promise<Kept[]> =>
  (await allKept()).filter((mark) => mark.list === list).sort((a, b) => a.madeAt - b.madeAt);

export async function keepMarks(marks: readonly Kept[]): Promise<void> {
  const store = await waiting('readwrite');
  await Promise.all(marks.map((mark) => asked(store.add(mark))));
}

export async function forgetMarks(ids: readonly string[]): Promise<void> {
  const store = await waiting('readwrite');
  await Promise.all(ids.map((id) => asked(store.delete(id))));
}
