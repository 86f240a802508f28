import type { Request } from '#kernel/http.ts';
import { listMailFiles, mailFolder, readMailFile } from '#kernel/mail.ts';
import { NotFound } from '#kernel/result.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respondAlone } from '#ui/respond.tsx';
import { readEml } from './eml.ts';

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
    files.slice(0, 50).map(async (file) => ({ file, ...readEml(await readMailFile(folder, file)) })),
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
              <a href={`/dev/mail/${file}`}>
                <bdi>{subject}</bdi>
              </a>{' '}
              <span class="hint">aan {to}</span>
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
  const { subject, to, text, files } = readEml(await readMailFile(folder, file));
  return respondAlone(
    c,
    subject,
    <>
      <PageHead title={subject} lead={`Aan ${to}`} breadcrumbs={[{ href: '/dev/mail', label: 'Verstuurde mail' }]} />
      <div class="letter">
        {text.split(/\n\n+/).map((paragraph) => (
          <p>
            {paragraph.split('\n').map((line, index) => (
              <>
                {index > 0 && <br />}
                {/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
              </>
            ))}
          </p>
        ))}
        {files.length > 0 && <p class="hint">Met {files.join(', ')}</p>}
      </div>
    </>,
  );
}
