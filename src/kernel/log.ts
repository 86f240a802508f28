type Sink = (line: string) => void;

let sink: Sink = (line) => void process.stdout.write(`${line}\n`);

/** Sends the log elsewhere; tests keep it to themselves. */
export const logTo = (write: Sink): void => {
  sink = write;
};

/** One JSON line per happening. Route patterns and ids only: never an address, a token or a name. */
export function log(
  level: 'info' | 'warning' | 'error',
  happening: string,
  facts: Readonly<Record<string, unknown>> = {},
): void {
  sink(JSON.stringify({ at: new Date().toISOString(), level, happening, ...facts }));
}

/** What may be written of an error: its name, message and place in the program. Values bound to SQL stay out. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = (error as { code?: unknown }).code;
  return { error: error.name, message: error.message, ...(code === undefined ? {} : { code }), stack: error.stack };
}
