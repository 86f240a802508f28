import type { Request } from '#kernel/http.ts';
import { Actions, Button } from '#ui/button.tsx';
import { choicesOf, RadioGroup } from '#ui/choice-field.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { blockNames } from '../../report-contents/index.ts';
import { chapterHref, REPORTS, reportHref } from '../addresses.ts';
import type { NewPart } from '../load-editing.ts';

/** Asks of which kind a new part is. */
export const showKinds = (c: Request, { report, chapter, afterId, back }: NewPart) =>
  respond(
    c,
    'work',
    `Nieuw onderdeel, ${report.title}`,
    <>
      <PageHead
        title="Voeg een onderdeel toe"
        kicker={chapter.title}
        breadcrumbs={[
          { href: REPORTS, label: 'Jaarberichten' },
          { href: reportHref(report.id), label: report.title },
        ]}
      />
      <form class="form" method="get" action={`${chapterHref(report.id, chapter.id)}/nieuw-onderdeel`}>
        {afterId !== undefined && <input type="hidden" name="na" value={afterId} />}
        <RadioGroup
          state={{ raw: { soort: 'text' }, errors: {} }}
          name="soort"
          label="Wat voor onderdeel"
          choices={choicesOf(blockNames)}
          required
        />
        <Actions>
          <Button>Verder</Button>
          <a href={back}>Annuleer</a>
        </Actions>
      </form>
    </>,
  );
