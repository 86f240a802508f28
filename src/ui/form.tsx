import { randomUUID } from 'node:crypto';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { type FormState, formKeyName } from '#kernel/forms.ts';
import { Icon } from './icon.tsx';
import { partTexts } from './texts/part-texts.ts';

/**
 * The same page and query without a fragment. An empty action would keep the fragment of a skip link or of a link to a
 * faulty field, and a browser that arrives at a fragment does not give the error summary its focus.
 */
const OWN_PAGE = '#';

/**
 * A form that changes something, sent to its own page unless `action` names another. Carries a key that makes sending
 * twice the same as sending once.
 * `liveUrl`: while typing, the form is posted there and `#live` of this page is replaced by the `#live` of the answer.
 */
export const Form = ({
  action = OWN_PAGE,
  id,
  formKey = randomUUID(),
  upload,
  liveUrl,
  confirm,
  children,
}: PropsWithChildren<{
  action?: string;
  id?: string;
  formKey?: string;
  upload?: boolean;
  liveUrl?: string;
  confirm?: string;
}>) => (
  <form
    method="post"
    action={action}
    id={id}
    class="form"
    enctype={upload ? 'multipart/form-data' : undefined}
    novalidate
    data-live-url={liveUrl}
    data-confirm={confirm}
  >
    <input type="hidden" name={formKeyName} value={formKey} />
    {children}
  </form>
);

/** The part of a page that a form with `liveUrl` renews. `status` is what a screen reader hears, such as the new total. */
export const Live = ({ status, children }: PropsWithChildren<{ status: string }>) => (
  <div id="live" data-status={status}>
    {children}
  </div>
);

/** A value that travels with the form unseen: what was typed before, or `value`. */
export const HiddenField = <Name extends string>({
  state,
  name,
  value,
}: {
  state?: FormState<Name>;
  name: NoInfer<Name>;
  value?: string | number | undefined;
}) => <input type="hidden" name={name} value={state?.raw[name] ?? value} />;

/**
 * Everything that is wrong, at the top of the form, with links to the fields; takes the focus.
 * `refusal` is the sentence for what is wrong with the whole. Shows nothing when all is well.
 */
export const ErrorSummary = ({
  state,
  refusal,
  title = partTexts[state.language ?? 'nl'].checkThese,
}: {
  state: FormState;
  refusal?: Child;
  title?: string;
}) => {
  const errors = Object.entries(state.errors).filter(([, message]) => message);
  if (errors.length === 0 && !refusal) return null;
  return (
    <div class="alert error" role="alert" tabindex={-1} autofocus id="error-summary">
      <Icon name="error" />
      <div>
        <p class="alert-title">{refusal ?? title}</p>
        {errors.length > 0 && (
          <ul>
            {errors.map(([name, message]) => (
              <li>
                <a href={`#${name}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
};

/** Fields that belong together, under one heading. */
export const FieldGroup = ({ legend, children }: PropsWithChildren<{ legend: Child }>) => (
  <fieldset class="field-group">
    <legend>{legend}</legend>
    {children}
  </fieldset>
);

/** Short fields beside each other where there is room. */
export const FieldRow = ({ children }: PropsWithChildren) => <div class="field-row">{children}</div>;
