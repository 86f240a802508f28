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

/** PostgreSQL quotes the value in the message of these. Source: PostgreSQL, class 22 (data exception). */
const quotesValue = (code: unknown): boolean => typeof code === 'string' && /^22...$/.test(code);

/** What may be written of an error: its name, message and place in the program. Values bound to SQL stay out. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = (error as { code?: unknown }).code;
  const message = quotesValue(code) ? 'PostgreSQL does not take a value' : error.message;
  const stack = error.stack?.replace(error.message, () => message);
  return { error: error.name, message, ...(code === undefined ? {} : { code }), stack };
}
