/** A door that opens when `count` have come to it, so that a race starts with all of them at the line. */
export function meetingOf(count: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let awaited = count;
  return () => {
    awaited--;
    if (awaited <= 0) resolve();
    return promise;
  };
}
