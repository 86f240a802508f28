import { formatWeekday } from '#kernel/days.ts';
import type { Request } from '#kernel/http.ts';
import { Alert } from '#ui/alert.tsx';
import { Badge, Badges } from '#ui/badge.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Columns } from '#ui/card.tsx';
import { DataTable } from '#ui/data-table.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { respond } from '#ui/respond.tsx';
import { SavedNotice } from '#ui/saved-notice.tsx';
import { activityWords } from '../../activities/index.ts';
import { sessionWords } from '../../programme/index.ts';
import { peopleText, periodText } from '../group-words.ts';
import { AttendanceForm, CertificateCard } from './attendance-form.tsx';
import { GroupTeachers } from './group-teachers.tsx';
import { type LoadedGroup, loadGroup } from './load-group.ts';
import { WhoHeard } from './who-heard.tsx';

/** One group of a course: its half-days, who teaches and who takes part. */
export async function groupPage(c: Request) {
  return showGroup(c, await loadGroup(c), {});
}

type Shown = {
  readonly refusal?: string;
  /** What was typed on a form of the page that was refused: who was there, by half-day and participant. */
  readonly ticked?: ReadonlySet<string>;
  /** Who should have a certificate, and why also with less. */
  readonly chosen?: ReadonlySet<string>;
  readonly reason?: string;
};

/** The page again, after something on it was refused too. */
export function showGroup(c: Request, loaded: LoadedGroup, { refusal, ticked, chosen, reason }: Shown) {
  const { group, course, activity, mayEdit } = loaded;
  return respond(
    c,
    'work',
    group.title,
    <>
      <PageHead
        title={group.title}
        lead={`${periodText(group)}, ${group.whereName ?? 'online'}`}
        breadcrumbs={[
          { href: '/werk/cursussen', label: 'Cursussen' },
          { href: `/werk/cursussen/${course.id}`, label: course.name },
        ]}
        actions={
          <ButtonLink href={`/werk/programma/${group.id}`} kind="secondary">
            Naar het programma
          </ButtonLink>
        }
      />
      <Badges>
        <Badge tone={activityWords.stateTones[activity.state]}>{activityWords.states[activity.state]}</Badge>
        <Badge>{peopleText(group.placed)} met een plek</Badge>
        {group.waiting > 0 && <Badge tone="ochre">{peopleText(group.waiting)} op de wachtlijst</Badge>}
      </Badges>
      <SavedNotice c={c} />
      {refusal && (
        <Alert kind="error" title="Dit is niet bewaard">
          <p>{refusal}</p>
        </Alert>
      )}
      <Unqualified {...loaded} />
      {loaded.mayRead && <AttendanceForm loaded={loaded} ticked={ticked} />}
      <Columns aside={<GroupTeachers group={group} all={loaded.teachers} chosen={loaded.chosen} mayEdit={mayEdit} />}>
        <HalfDays {...loaded} />
        <WhoHeard group={group} heard={loaded.heard} />
        {loaded.mayRead && loaded.mayCertify && <CertificateCard loaded={loaded} chosen={chosen} reason={reason} />}
      </Columns>
    </>,
    refusal ? 422 : 200,
  );
}

const Unqualified = ({ course, unqualified }: LoadedGroup) =>
  unqualified.length === 0 ? null : (
    <Alert kind="warning" title={`Geen docent met bevoegdheid ${course.qualification}`}>
      <p>Op {unqualified.map((day) => formatWeekday(day)).join('; ')}.</p>
    </Alert>
  );

const HalfDays = ({ halfDays }: LoadedGroup) => (
  <DataTable
    caption="Dagdelen"
    rows={halfDays}
    columns={[
      {
        key: 'when',
        header: 'Wanneer',
        rowHeader: true,
        cell: (session) => <a href={`/werk/bijeenkomsten/${session.id}`}>{sessionWords.moment(session)}</a>,
      },
      {
        key: 'state',
        header: 'Stand',
        cell: ({ state }) => <Badge tone={sessionWords.tones[state]}>{sessionWords.states[state]}</Badge>,
      },
      {
        key: 'came',
        header: 'Geteld',
        align: 'end',
        cell: ({ adults, children }) => (adults === null && children === null ? '' : (adults ?? 0) + (children ?? 0)),
      },
    ]}
    empty={{ title: 'Nog geen dagdelen', text: 'Plan ze in het programma.' }}
  />
);
