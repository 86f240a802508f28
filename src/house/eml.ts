/** A mail as somebody reads it. */
export type ReadMail = {
  readonly subject: string;
  readonly to: string;
  readonly text: string;
  /** The names of the files that go with it. */
  readonly files: readonly string[];
};

/** Reads a mail that nodemailer wrote: its text, which may be quoted-printable or base64, and the names of its files. */
export function readEml(source: string): ReadMail {
  const mail = partOf(source.replaceAll('\r\n', '\n'));
  const boundary = /boundary="?([^";\n]+)/i.exec(mail.header('Content-Type'))?.[1];
  const parts = boundary === undefined ? [mail] : mail.body.split(`--${boundary}`).slice(1, -1).map(partOf);
  const files = parts.flatMap(({ header }) => /filename="?([^";\n]+)/i.exec(header('Content-Disposition'))?.[1] ?? []);
  return {
    subject: encodedWords(mail.header('Subject')),
    to: mail.header('To'),
    text: decoded(parts[0] ?? mail).trim(),
    files,
  };
}

type Part = { readonly header: (name: string) => string; readonly body: string };

function partOf(text: string): Part {
  const whole = text.replace(/^\n/, '');
  const split = whole.indexOf('\n\n');
  const head = whole.slice(0, split).replace(/\n[ \t]+/g, ' ');
  return {
    header: (name) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '',
    body: whole.slice(split + 2),
  };
}

function decoded({ header, body }: Part): string {
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  return encoding === 'quoted-printable' ? bytesOf(body.replace(/=\n/g, '')) : body;
}

const bytesOf = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

const encodedWords = (text: string): string =>
  text.replace(/=\?utf-8\?([QB])\?([^?]*)\?=\s*/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : bytesOf(word.replaceAll('_', ' ')),
  );
