import { Badge, Badges } from '#ui/badge.tsx';
import { HELPER_ROLES } from '../../helper-training/index.ts';
import type { Open } from '../domain.ts';
import type { StaffedHour } from '../queries.ts';

type Staffed = Pick<StaffedHour, 'there' | 'open' | 'isUntrained'>;

/** `nog niemand als vrijwilliger`, `nog 2 nodig als baliemedewerker`. */
export function openText({ role, count }: Open, there: StaffedHour['there']): string {
  const name = HELPER_ROLES[role].toLowerCase();
  const hasSome = there.some((duty) => duty.role === role);
  return hasSome || count > 1 ? `nog ${count} nodig als ${name}` : `nog niemand als ${name}`;
}

/** Who is on duty, of which role there are too few, and that none of those who are there hold the training. */
export const StaffingText = ({ staffed: { there, open, isUntrained } }: { staffed: Staffed }) => (
  <>
    {there.map(({ name, role }) => (
      <p>
        {name} <span class="meta">{HELPER_ROLES[role].toLowerCase()}</span>
      </p>
    ))}
    {(open.length > 0 || isUntrained) && (
      <Badges>
        {open.map((each) => (
          <Badge tone="ochre">{openText(each, there)}</Badge>
        ))}
        {isUntrained && there.length > 0 && <Badge tone="brick">niemand met de training</Badge>}
      </Badges>
    )}
  </>
);
