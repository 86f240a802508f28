import type { Request } from '#kernel/http.ts';
import { listMailFiles, mailFolder, readMailFile } from '#kernel/mail.ts';
import { NotFound } from '#kernel/result.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';

/** Mails hold links that let one in, so these pages exist only in a demo on this machine, without a mail server. */
function folderOfDemo(c: Request): string {
  const { config } = c.var;
  if (!config.demo || config.smtpUrl !== undefined) throw new NotFound('dev mail');
  return mailFolder(config);
}

/** The mails that a demo would have sent, newest first. */
export async function mailsPage(c: Request) {
  const folder = folderOfDemo(c);
  const files = await listMailFiles(folder);
  const mails = await Promise.all(
    files.slice(0, 50).map(async (file) => ({ file, ...headOf(await readMailFile(folder, file)) })),
  );
  return respondAlone(
    c,
    'Verstuurde mail',
    <>
      <PageHead
        title="Verstuurde mail"
        lead="In de demonstratie gaat er geen mail de deur uit. Hier staat wat er verstuurd zou zijn."
      />
      {mails.length === 0 ? (
        <EmptyState title="Nog geen mail">
          Verstuur een offerte of een uitnodiging, dan verschijnt de mail hier.
        </EmptyState>
      ) : (
        <ul class="link-list">
          {mails.map(({ file, subject, to }) => (
            <li>
              <a href={`/dev/mail/${file}`}>{subject}</a> <span class="hint">aan {to}</span>
            </li>
          ))}
        </ul>
      )}
    </>,
  );
}

/** One mail, with its links as links. */
export async function mailPage(c: Request) {
  const folder = folderOfDemo(c);
  const file = c.req.param('file') ?? '';
  if (!(await listMailFiles(folder)).includes(file)) throw new NotFound(`mail ${file}`);
  const { subject, to, text } = headOf(await readMailFile(folder, file));
  return respondAlone(
    c,
    subject,
    <>
      <PageHead title={subject} lead={`Aan ${to}`} breadcrumbs={[{ href: '/dev/mail', label: 'Verstuurde mail' }]} />
      <div class="letter">
        {text.split(/\n\n+/).map((paragraph) => (
          <p>{/^https?:\/\/\S+$/.test(paragraph) ? <a href={paragraph}>{paragraph}</a> : paragraph}</p>
        ))}
      </div>
    </>,
  );
}

/** The parts of a mail that nodemailer wrote: plain text, perhaps quoted-printable or base64. */
function headOf(eml: string): { subject: string; to: string; text: string } {
  const normal = eml.replaceAll('\r\n', '\n');
  const split = normal.indexOf('\n\n');
  const head = normal.slice(0, split).replace(/\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = normal.slice(split + 2);
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? quotedPrintable(body)
        : body;
  return { subject: encodedWords(header('Subject')), to: header('To'), text: text.trim() };
}

const bytesOf = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
const quotedPrintable = (text: string): string => bytesOf(text.replace(/=\n/g, ''));
const encodedWords = (text: string): string =>
  text.replace(/=\?utf-8\?([QB])\?([^?]*)\?=\s*/gi, (_, kind: string, word: string) =>
    kind.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : bytesOf(word.replaceAll('_', ' ')),
  );
