import type { Child, PropsWithChildren } from 'hono/jsx';

/** What stands where there is nothing yet: says so, why, and what to do next. */
export const EmptyState = ({ title, action, children }: PropsWithChildren<{ title: string; action?: Child }>) => (
  <div class="empty-state">
    <svg viewBox="0 0 96 48" aria-hidden="true" focusable="false">
      <path class="plank" d="M4 42h88v3H4z" />
      <path class="ghost" d="M14 14h9v27h-9zM26 20h10v21H26zM39 10h8v31h-8zM52 17l8-2 7 25-8 2z" />
    </svg>
    <p class="empty-title">{title}</p>
    {children && <p>{children}</p>}
    {action}
  </div>
);
