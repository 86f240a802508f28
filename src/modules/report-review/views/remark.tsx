import type { PropsWithChildren } from 'hono/jsx';
import type { Request } from '#kernel/http.ts';
import { Badge } from '#ui/badge.tsx';
import { InstantText } from '#ui/date-text.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { type Comment, isOpen } from '../threads.ts';

type Told = { readonly c: Request; readonly municipality: string; readonly comment: Comment };

/** One comment: whose it is, when it was written, what became of it. What can be done with it stands below. */
export const Remark = ({ c, municipality, comment, children }: PropsWithChildren<Told>) => {
  const { id, side, writtenAt, settledAt, text } = comment;
  return (
    <li id={`opmerking-${id}`} class={`remark ${side}`}>
      {c.req.query('bij') === id && <SavedNotice c={c} />}
      <p class="remark-head">
        <strong>{side === 'library' ? 'Bibliotheek' : `Gemeente ${municipality}`}</strong>{' '}
        <span class="meta">
          <InstantText at={writtenAt} />
        </span>{' '}
        {isOpen(comment) && <Badge tone="ochre">open</Badge>}
        {settledAt && <Badge tone="green">afgehandeld</Badge>}
      </p>
      <p class="told">{text}</p>
      {children}
    </li>
  );
};

/** Says that what was remarked on has changed since, with what it was. */
export const GoneParagraph = ({ about }: { about: string }) => (
  <>
    <p class="meta">Deze alinea is daarna gewijzigd of weggehaald. Er stond:</p>
    <blockquote class="remark-subject told">{about}</blockquote>
  </>
);
