import { municipalitiesFor } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { OTHER_LANGUAGES } from '#kernel/translations.ts';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { TranslationBadge } from '#ui/translation-badge.tsx';
import { listToMend, type ToMend } from '../sql.ts';
import { addressOf } from './load.ts';

/** As many as one works through; the next come when these are done. */
const AT_A_TIME = 100;

/** Translations that are stale, or that nobody read over yet. */
export async function workListPage(c: Request) {
  const rows = await read(c, ({ tx, actor }) =>
    listToMend(tx, { municipalities: municipalitiesFor(actor, 'activities:read'), limit: AT_A_TIME }),
  );
  return respond(
    c,
    'work',
    'Vertalingen',
    <>
      <PageHead
        title="Vertalingen"
        lead="Vertalingen die iemand moet nakijken, of waarvan het Nederlands daarna is gewijzigd."
        breadcrumbs={[{ href: '/werk/programma', label: 'Programma' }]}
      />
      <DataTable
        caption="Vertalingen om na te kijken"
        captionHidden
        rows={rows}
        columns={[
          {
            key: 'activity',
            header: 'Activiteit',
            rowHeader: true,
            cell: ({ activityId, activityTitle }: ToMend) => <a href={addressOf(activityId)}>{activityTitle}</a>,
          },
          { key: 'language', header: 'Taal', cell: ({ language }) => OTHER_LANGUAGES[language] },
          {
            key: 'state',
            header: 'Stand',
            cell: ({ isUnchecked }) => <TranslationBadge state={isUnchecked ? 'unchecked' : 'stale'} />,
          },
        ]}
        empty={{ title: 'Alles is bij de tijd', text: 'Er is geen vertaling die aandacht vraagt.' }}
      />
    </>,
  );
}
