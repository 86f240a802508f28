import type { FormState } from '#kernel/forms.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Select } from '#ui/choice-field.tsx';
import { ErrorSummary, FieldGroup, FieldRow, Form, HiddenField, Live } from '#ui/form.tsx';
import { PageHead } from '#ui/page-head.tsx';
import { StaleNotice } from '#ui/stale-notice.tsx';
import { Control } from '#ui/typed-control.tsx';
import type { TypedField } from '#ui/typed-fields.ts';
import { NEW } from '../../catalogue-editor/index.ts';
import type { Item, Raw } from '../item-list.ts';
import { type AskedItem, labelsOf } from './asked-item.ts';

export type ShownItem = AskedItem & {
  state: FormState;
  /** What to show as readers will see it; null when it cannot be read yet, and what was saved when left out. */
  preview?: Item | null;
  saved?: FormState['raw'];
  refusal?: string;
};

export const titleOf = ({ list, item, index }: AskedItem): string =>
  index < 0 ? `Voeg ${list.one} toe` : list.nameOf(item);

const hrefOf = ({ holder, list, id, index }: AskedItem): string =>
  `${holder.href}/${list.slug}/${index < 0 && !list.named ? NEW : id}`;

const Head = (shown: ShownItem) => (
  <PageHead
    title={titleOf(shown)}
    kicker={shown.list.title}
    breadcrumbs={[...shown.holder.trail, { href: shown.holder.href, label: shown.holder.title }]}
  />
);

const kindChoices = ({ list }: AskedItem) =>
  Object.entries(list.kinds?.words ?? {}).map(([value, label]) => ({ value, label }));

/** The first step of adding: which kind of value it has. */
export const ChooseKind = (shown: ShownItem) => (
  <>
    <Head {...shown} />
    <Card>
      <form method="get" action={hrefOf(shown)} class="form">
        <Select state={shown.state} name="soort" label="Soort waarde" choices={kindChoices(shown)} required />
        <Actions>
          <Button>Verder</Button>
          <a href={shown.holder.href}>Annuleer</a>
        </Actions>
      </form>
    </Card>
  </>
);

/** The fields of an item, what readers will see of it, and the ways to keep it or take it away. */
export const ItemForm = (shown: ShownItem) => {
  const { holder, list, item, whole, index, state, saved, refusal } = shown;
  const fields = list.fieldsOf(item, whole, state.raw as Raw);
  const href = hrefOf(shown);
  return (
    <>
      <Head {...shown} />
      <StaleNotice labels={labelsOf(fields)} saved={saved} typed={state.raw} />
      <Card>
        <Form action={href} liveUrl={`${href}/voorbeeld`}>
          <ErrorSummary state={state} refusal={refusal} />
          <HiddenField state={state} name="version" value={holder.version} />
          <Fields fields={fields} state={state} />
          <Preview {...shown} />
          <Actions>
            <Button>Bewaar</Button>
            <Button kind="secondary" formaction={`${href}/voorbeeld`}>
              Bekijk het voorbeeld
            </Button>
            <a href={holder.href}>Annuleer</a>
          </Actions>
          <KindField {...shown} href={href} />
        </Form>
      </Card>
      {index >= 0 && list.blank && (
        <Form action={`${href}/verwijdering`} confirm={`«${titleOf(shown)}» verwijderen?`}>
          <HiddenField name="version" value={state.raw.version} />
          <Button kind="danger" small>
            Verwijder
          </Button>
        </Form>
      )}
    </>
  );
};

/** Fields in their order; those of one group stand beside each other under its heading. */
const Fields = ({ fields, state }: { fields: readonly TypedField[]; state: FormState }) => {
  const groups = new Map<string, TypedField[]>();
  for (const field of fields) {
    const key = field.group ?? field.name;
    groups.set(key, [...(groups.get(key) ?? []), field]);
  }
  return (
    <>
      {[...groups].map(([key, members]) => {
        const controls = members.map((field) => <Control field={field} state={state} />);
        return members[0]?.group ? (
          <FieldGroup legend={key}>
            <FieldRow>{controls}</FieldRow>
          </FieldGroup>
        ) : (
          controls
        );
      })}
    </>
  );
};

const Preview = ({ list, item, index, whole, preview = index < 0 ? null : item }: ShownItem) => {
  const sentences = preview ? [list.nameOf(preview), ...list.sentencesOf(preview, whole)] : [];
  return (
    <Live status={sentences.join(' ')}>
      <Card title="Zo lezen anderen het">
        {sentences.length === 0 && <p class="hint">Vul de velden in, dan staat hier wat lezers zien.</p>}
        {sentences.map((sentence, at) => (
          <p>{at === 0 ? <strong>{sentence}</strong> : sentence}</p>
        ))}
      </Card>
    </Live>
  );
};

/** Another kind of value: what was typed in fields that both kinds have stays. After the button that saves, so that Enter saves. */
const KindField = ({ href, ...shown }: ShownItem & { href: string }) =>
  shown.list.kinds ? (
    <FieldGroup legend="Een andere soort waarde">
      <Select
        state={shown.state}
        name="soort"
        label="Soort waarde"
        value={shown.list.kinds.of(shown.item)}
        choices={kindChoices(shown)}
        prompt=""
        required
      />
      <Actions>
        <Button kind="secondary" small formaction={`${href}/voorbeeld`}>
          Toon de velden van deze soort
        </Button>
      </Actions>
    </FieldGroup>
  ) : null;
