import { dayOf, formatDay } from '#kernel/days.ts';
import { DescriptionList } from '#ui/description-list.tsx';
import { Diff } from '#ui/diff.tsx';
import type { changesBetween } from '../../report-contents/index.ts';
import type { PublicReport } from '../../reports/index.ts';

type Changed = ReturnType<typeof changesBetween>;

/** Which editions there were, what the last one put right, and what it can be known by. */
export const Editions = ({
  editions,
  changes,
}: {
  editions: PublicReport['editions'];
  changes: Changed | undefined;
}) => (
  <section class="stack" aria-labelledby="uitgaven">
    <h2 id="uitgaven">Uitgaven</h2>
    <ul>
      {editions.map(({ edition, finalisedAt, reason }) => (
        <li>
          Uitgave {edition}, {formatDay(dayOf(finalisedAt))}
          {reason && `: ${reason}`}
        </li>
      ))}
    </ul>
    {changes && changes.length > 0 && <Changes changes={changes} />}
    <p class="meta">Controlegetal van deze uitgave (SHA-256): {editions[0]?.hash}</p>
  </section>
);

/** What differs between two editions, each as it was and as it is. */
export const Changes = ({ changes }: { changes: Changed }) => (
  <DescriptionList
    items={changes.map(({ what, before, after }) => ({ term: what, details: <Diff before={before} after={after} /> }))}
  />
);
