import type { SubjectNote } from '#kernel/module.ts';
import { Alert } from './alert.tsx';
import { ButtonLink } from './button.tsx';

/** What another module has to say about what the page shows, with what can be done about it. */
export const SubjectNotice = ({ title, action }: SubjectNote) => (
  <Alert title={title}>
    {action && (
      <div class="actions">
        <ButtonLink href={action.href} kind="secondary" small>
          {action.label}
        </ButtonLink>
      </div>
    )}
  </Alert>
);
