import { can } from '#kernel/access.ts';
import type { Request } from '#kernel/http.ts';
import { ButtonLink } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { DescriptionList } from '#ui/description-list.tsx';
import { lengthText } from '../../courses/index.ts';
import { scopeOf } from '../../help-points/index.ts';
import type { Proposal } from '../proposal.ts';
import type { SignalAt } from '../queries.ts';
import { referenceOf } from '../when-begun.ts';
import { startText } from '../words.ts';

type Props = { c: Request; signal: SignalAt; proposal: Proposal; mayBegin: boolean };

/** The group that would answer the signal, and the way to begin it. */
export const ProposalCard = ({ c, signal, proposal, mayBegin }: Props) => {
  const { spot, start, teachers, waiting } = proposal;
  const { course, point } = signal;
  const { actor } = c.var;
  const isAllowed = mayBegin && can(actor, 'courses:edit', scopeOf(point)) && can(actor, 'activities:edit');
  return (
    <Card title="Voorstel">
      <DescriptionList
        items={[
          { term: 'Waar', details: spot?.name ?? 'kies zelf een plek' },
          { term: 'Vanaf', details: start ? startText(start) : 'kies zelf een dag' },
          { term: 'Hoelang', details: `${lengthText(course)}, elke week` },
          { term: 'Bevoegde docenten', details: teachers.map(({ name }) => name).join(', ') || 'nog niemand' },
          {
            term: 'Wachten al',
            details: waiting === 0 ? 'niemand' : waiting === 1 ? '1 persoon' : `${waiting} mensen`,
          },
          ...(c.var.mayOpen('/werk/digiwijs') ? [{ term: 'Op papier gevraagd', details: <Cards /> }] : []),
        ]}
      />
      {start && <p>Schoolvakanties en de agenda van docenten kent het programma niet. Kijk dat zelf na.</p>}
      {isAllowed && (
        <div class="actions">
          <ButtonLink href={formPath(signal, proposal)}>Begin deze groep</ButtonLink>
        </div>
      )}
    </Card>
  );
};

const Cards = () => <a href="/werk/digiwijs">bekijk de Digiwijs-kaarten per dorp</a>;

/** The form that begins a group of the course, filled in with the proposal. */
function formPath({ course, point }: SignalAt, { spot, start, halfDays, teachers }: Proposal): string {
  const [teacher] = teachers;
  const filled = new URLSearchParams({
    ...(spot && { place: `${spot.kind}:${spot.id}` }),
    ...(start && { day: start.day, from: start.from, until: start.until }),
    ...{ times: String(halfDays), weeks: '1' },
    ...(teacher && teachers.length === 1 && { teachers: teacher.id }),
    voor: referenceOf({ pointId: point.id, courseId: course.id }),
  });
  return `/werk/cursussen/${course.id}/groepen/nieuw?${filled}`;
}
