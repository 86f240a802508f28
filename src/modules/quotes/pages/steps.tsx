import { InstantText } from '#ui/date-text.tsx';
import { Timeline } from '#ui/timeline.tsx';
import type { Step } from '../sql/steps.ts';
import { STEPS } from '../step.ts';

/** What was done with a version, by whom and when. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <Timeline
    items={steps.map(({ step, actorName, at, note }) => ({
      what: step in STEPS ? STEPS[step as keyof typeof STEPS].label : step,
      who: actorName,
      when: <InstantText at={at} />,
      note,
    }))}
  />
);
