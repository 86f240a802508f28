import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** Stages of one thing in their order. Those before `current` are done. */
export const Steps = ({ label, steps, current }: { label: string; steps: readonly string[]; current: number }) => (
  <ol class="steps" aria-label={label}>
    {steps.map((step, index) => (
      <li class={index < current ? 'done' : undefined} aria-current={index === current ? 'step' : undefined}>
        <span class="step-mark">{index < current ? <Icon name="check" /> : index + 1}</span>
        <span>
          {step}
          {index < current && <span class="visually-hidden"> (klaar)</span>}
        </span>
      </li>
    ))}
  </ol>
);

/** Who did what when. The newest first or last, as it is given. */
export const Timeline = ({ items }: { items: readonly { what: Child; who?: Child; when?: Child; note?: Child }[] }) => (
  <ol class="timeline">
    {items.map(({ what, who, when, note }) => (
      <li>
        <p>
          <strong>{what}</strong>
          {who && <> door {who}</>}
        </p>
        {when && <p class="meta">{when}</p>}
        {note && <p>{note}</p>}
      </li>
    ))}
  </ol>
);
