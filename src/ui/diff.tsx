import type { Child } from 'hono/jsx';
import { Icon } from './icon.tsx';

/** What it was and what it becomes. Without `before` it is new, without `after` it is gone. */
export const Diff = ({ before, after }: { before?: Child; after?: Child }) => (
  <span class="diff">
    {before !== undefined && (
      <del>
        <span class="visually-hidden">was: </span>
        {before}
      </del>
    )}
    {before !== undefined && after !== undefined && <Icon name="arrow-right" />}
    {after !== undefined && (
      <ins>
        <span class="visually-hidden">wordt: </span>
        {after}
      </ins>
    )}
  </span>
);
