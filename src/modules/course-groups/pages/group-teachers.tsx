import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckboxGroup } from '#ui/choice-field.tsx';
import { Form, HiddenField } from '#ui/form.tsx';
import type { Teacher } from '../../courses/index.ts';
import type { Group } from '../group.ts';

type Props = {
  readonly group: Group;
  readonly all: readonly Teacher[];
  readonly chosen: readonly string[];
  readonly mayEdit: boolean;
};

/** Who teach a group, and choosing others. */
export function GroupTeachers({ group, all, chosen, mayEdit }: Props) {
  const state = { raw: { teachers: chosen.join(','), version: String(group.version) }, errors: {} };
  const own = all.filter(({ id }) => chosen.includes(id));
  const others = all.filter((teacher) => teacher.leftOn === null || chosen.includes(teacher.id));
  return (
    <Card title="Docenten">
      {own.length === 0 ? <p>Nog niemand.</p> : <p>{own.map(({ name }) => name).join(', ')}</p>}
      {mayEdit && others.length > 0 && (
        <Form action={`/werk/cursusgroepen/${group.id}/docenten`}>
          <HiddenField state={state} name="version" />
          <CheckboxGroup
            state={state}
            name="teachers"
            label="Wie geeft les"
            choices={others.map(({ id, name }) => ({ value: id, label: name }))}
            required
          />
          <div class="actions">
            <Button kind="secondary" small>
              Bewaar docenten
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
