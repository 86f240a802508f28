import type { PropsWithChildren } from 'hono/jsx';
import { type Language, pathIn } from '#kernel/languages.ts';
import { Actions, ButtonLink } from './button.tsx';
import { PageHead } from './page-head.tsx';
import { MinimalShell } from './shell.tsx';
import { errorTexts } from './texts/error-texts.ts';

type House = { organisation: string; language?: Language };

const ErrorPage = ({ title, children, ...house }: PropsWithChildren<House & { title: string }>) => (
  <MinimalShell title={title} {...house}>
    <PageHead title={title} />
    {children}
  </MinimalShell>
);

const ToStart = ({ language = 'nl' }: { language: Language | undefined }) => (
  <Actions>
    <ButtonLink href={pathIn(language, '/')}>{errorTexts[language].toStart}</ButtonLink>
  </Actions>
);

/** 404: nothing here, or nothing that you may know of. */
export const NotFoundPage = (house: House) => {
  const t = errorTexts[house.language ?? 'nl'].notFound;
  return (
    <ErrorPage title={t.title} {...house}>
      <p>{t.text}</p>
      <ToStart language={house.language} />
    </ErrorPage>
  );
};

/** 403: it exists, and you may know that, but it is not for you. */
export const ForbiddenPage = (house: House) => {
  const t = errorTexts[house.language ?? 'nl'].forbidden;
  return (
    <ErrorPage title={t.title} {...house}>
      <p>{t.text}</p>
      <ToStart language={house.language} />
    </ErrorPage>
  );
};

/** 500: our fault. The number leads us to the line in the log. */
export const FailurePage = ({ requestId, ...house }: House & { requestId: string }) => {
  const t = errorTexts[house.language ?? 'nl'].failure;
  return (
    <ErrorPage title={t.title} {...house}>
      <p>{t.text}</p>
      <p>
        {t.again} <code>{requestId}</code>
      </p>
    </ErrorPage>
  );
};

/** A form that stood open too long, or came from another site. */
export const ExpiredFormPage = (house: House) => {
  const t = errorTexts[house.language ?? 'nl'].expired;
  return (
    <ErrorPage title={t.title} {...house}>
      <p>{t.text}</p>
      <p>{t.again}</p>
    </ErrorPage>
  );
};

/** 413: more than we take in at once. Goes in the shell of the page that the form stood on. */
export const TooLargeContent = ({ megabytes, language }: { megabytes: number; language: Language }) => {
  const t = errorTexts[language].tooLarge;
  return (
    <>
      <PageHead title={t.title} lead={t.lead(megabytes)} />
      <p>{t.text}</p>
    </>
  );
};
