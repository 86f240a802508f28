import { can } from '#kernel/access.ts';
import { type Request, read } from '#kernel/http.ts';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { type Course, listCourses } from '../../courses/index.ts';
import { listTopics, type Topic } from '../../help-contacts/index.ts';
import type { Rule } from '../signal.ts';
import { listRules } from '../sql.ts';
import { labelOf } from '../words.ts';

type Listed = { readonly course: Course; readonly rule: Rule | undefined };

/** For each course at which questions it is proposed. */
export async function rulesPage(c: Request) {
  const { topics, rows } = await read(c, async ({ tx }) => {
    const rules = await listRules(tx);
    const rows = (await listCourses(tx)).map(
      (course): Listed => ({
        course,
        rule: rules.find(({ courseId }) => courseId === course.id),
      }),
    );
    return { rows, topics: await listTopics(tx) };
  });
  return respond(
    c,
    'work',
    'Vanaf hoeveel vragen',
    <>
      <PageHead
        title="Vanaf hoeveel vragen"
        lead="Bij welke vragen we welke cursus voorstellen. We tellen per informatiepunt."
        breadcrumbs={[{ href: '/werk/signalen', label: 'Signalen' }]}
      />
      <SavedNotice c={c} />
      <DataTable
        caption="Cursussen"
        captionHidden
        rows={rows}
        columns={columnsOf(topics, can(c.var.actor, 'help-signals:set-rules', {}))}
        empty={{ title: 'Nog geen cursussen', text: 'Maak eerst een cursus, dan kun je haar hier voorstellen.' }}
      />
    </>,
  );
}

const columnsOf = (topics: readonly Topic[], maySet: boolean): readonly Column<Listed>[] => [
  {
    key: 'course',
    header: 'Cursus',
    rowHeader: true,
    cell: ({ course }) => (maySet ? <a href={`/werk/signaalregels/${course.id}`}>{course.name}</a> : course.name),
  },
  {
    key: 'topics',
    header: 'Bij vragen over',
    cell: ({ rule }) => rule?.topics.map((id) => labelOf(topics, id)).join(', ') || 'niets: wordt niet voorgesteld',
  },
  {
    key: 'from',
    header: 'Vanaf',
    nowrap: true,
    cell: ({ rule }) => (rule && rule.topics.length > 0 ? `${rule.questions} vragen in ${rule.days} dagen` : ''),
  },
];
