import type { PropsWithChildren } from 'hono/jsx';

export type BadgeTone = 'neutral' | 'green' | 'ochre' | 'brick' | 'ink';

/** A short mark such as a state or a kind. The word carries the meaning, the colour only helps. */
export const Badge = ({ tone = 'neutral', children }: PropsWithChildren<{ tone?: BadgeTone }>) => (
  <span class={`badge ${tone}`}>{children}</span>
);

/** Several badges in a row that wraps. */
export const Badges = ({ children }: PropsWithChildren) => <div class="badges">{children}</div>;
