import type { PropsWithChildren } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import type { Language } from '#kernel/languages.ts';
import { Alert } from './alert.tsx';
import { withParameters } from './page-url.ts';

/** Where a form leads that comes back to its own page: the page, which then says that it was saved. */
export const savedAt = (address: string): string => withParameters(address, { gedaan: 'bewaard' });

type SavedProps = PropsWithChildren<{ c: Request; language?: Language }>;

/** Says that it was saved, on a page that looks after saving as it did before. Takes the focus. */
export const SavedNotice = ({ c, language = 'nl', children = 'Dit is bewaard.' }: SavedProps) =>
  c.req.method === 'GET' && c.req.query('gedaan') === 'bewaard' ? (
    <Alert kind="success" language={language} focused>
      <p>{children}</p>
    </Alert>
  ) : null;
