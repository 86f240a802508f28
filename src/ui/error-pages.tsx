import type { PropsWithChildren } from 'hono/jsx';
import { Actions, ButtonLink } from './button.tsx';
import { PageHead } from './page-head.tsx';
import { MinimalShell } from './shell.tsx';

type House = { organisation: string };

const ErrorPage = ({ organisation, title, children }: PropsWithChildren<House & { title: string }>) => (
  <MinimalShell title={title} organisation={organisation}>
    <PageHead title={title} />
    {children}
  </MinimalShell>
);

/** 404: nothing here, or nothing that you may know of. */
export const NotFoundPage = ({ organisation }: House) => (
  <ErrorPage organisation={organisation} title="Deze pagina is er niet">
    <p>Misschien is het adres verkeerd getypt, of is de pagina weggehaald. Is dit jouw pagina? Log dan eerst in.</p>
    <Actions>
      <ButtonLink href="/">Naar het begin</ButtonLink>
    </Actions>
  </ErrorPage>
);

/** 403: it exists, and you may know that, but it is not for you. */
export const ForbiddenPage = ({ organisation }: House) => (
  <ErrorPage organisation={organisation} title="Dit mag je niet zien">
    <p>
      Je bent ingelogd, maar je hebt geen recht op deze pagina. Vraag de beheerder om dat recht als je het nodig hebt.
    </p>
    <Actions>
      <ButtonLink href="/">Naar het begin</ButtonLink>
    </Actions>
  </ErrorPage>
);

/** 500: our fault. The number leads us to the line in the log. */
export const FailurePage = ({ organisation, requestId }: House & { requestId: string }) => (
  <ErrorPage organisation={organisation} title="Er ging bij ons iets mis">
    <p>Het ligt niet aan jou. Er is niets half opgeslagen. Probeer het over een paar minuten nog een keer.</p>
    <p>
      Gaat het weer mis? Bel of mail ons en noem dit nummer: <code>{requestId}</code>
    </p>
  </ErrorPage>
);

/** A form that stood open too long, or came from another site. */
export const ExpiredFormPage = ({ organisation }: House) => (
  <ErrorPage organisation={organisation} title="Dit formulier is verlopen">
    <p>Het formulier stond te lang open, of je bent intussen uitgelogd. Er is niets verstuurd.</p>
    <p>Ga terug, laad de pagina opnieuw en verstuur het formulier nog een keer.</p>
  </ErrorPage>
);

/** 413: more than we take in at once. Goes in the shell of the page that the form stood on. */
export const TooLargeContent = ({ megabytes }: { megabytes: number }) => (
  <>
    <PageHead
      title="Dit is te groot"
      lead={`In dit formulier past hoogstens ${megabytes} MB. Er is niets opgeslagen.`}
    />
    <p>
      Ga terug met de knop van de browser. Kies een kleiner bestand, of maak de tekst korter, en verstuur het formulier
      nog een keer.
    </p>
  </>
);
