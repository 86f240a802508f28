import type { FormState } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import { RadioGroup, Select } from '#ui/choice-field.tsx';
import { Choose, ChooseList } from '#ui/choose.tsx';
import { NumberField, TextField } from '#ui/field.tsx';
import { FieldRow } from '#ui/form.tsx';
import { LevelBadges } from '../../activity-catalogue/index.ts';
import { choiceQuestionsOf, quantityQuestionsOf } from '../../calculations/index.ts';
import { programmeLineTitle, type Service } from '../../tariffs/index.ts';
import { fieldOf } from '../compose-form.ts';
import type { Advice } from '../queries.ts';
import { sentenceCase } from '../scenario-changes.ts';

type Props = { advice: Advice; state: FormState };

/** All services of the edition per programme line, to tick and to fill in. */
export const ServiceChoices = ({ advice, state }: Props) => {
  const edition = advice.edition.document;
  const groups = [...Map.groupBy(edition.services, ({ programmeLine }) => programmeLineTitle(edition, programmeLine))];
  return (
    <>
      {groups.map(([title, services]) => (
        <section>
          <h2>{title}</h2>
          <ChooseList>
            {services.map((service) => (
              <ServiceChoice advice={advice} state={state} service={service} />
            ))}
          </ChooseList>
        </section>
      ))}
    </>
  );
};

const ServiceChoice = ({ advice, state, service }: Props & { service: Service }) => {
  const { id, title, description } = service;
  const questions = quantityQuestionsOf(service, advice.facts.values);
  return (
    <Choose
      name={fieldOf.chosen(id)}
      label={title}
      note={description}
      checked={Boolean(state.raw[fieldOf.chosen(id)])}
      marks={<LevelBadges service={service} />}
    >
      {choiceQuestionsOf(service).map(({ name, label, options }) => (
        <RadioGroup state={state} name={fieldOf.choice(id, name)} label={label} choices={options} required />
      ))}
      {questions.length > 0 && (
        <FieldRow>
          {questions.map((question) => (
            <NumberField
              state={state}
              name={fieldOf.quantity(id, question.name)}
              label={sentenceCase(question.label)}
              hint={originOf(advice, question)}
              required
            />
          ))}
        </FieldRow>
      )}
      {questions.some(({ fact }) => fact !== undefined) && (
        <TextField
          state={state}
          name={fieldOf.reason(id)}
          label="Reden, als een aantal afwijkt"
          maxlength={500}
          width="full"
        />
      )}
      {advice.goals.length > 0 && (
        <Select
          state={state}
          name={fieldOf.goal(id)}
          label="Doel van de gemeente"
          prompt="Geen doel gekozen"
          choices={advice.goals.map((goal) => ({ value: goal.id, label: goal.title }))}
        />
      )}
    </Choose>
  );
};

/** Where the number that is filled in comes from. */
function originOf({ facts }: Advice, { name, fact }: { name: string; fact: number | undefined }): string | undefined {
  if (fact === undefined) return undefined;
  const origin = facts.origins[name as keyof typeof facts.origins];
  return origin ? `${formatQuantity(fact)} in ${origin.year}` : `${formatQuantity(fact)} volgens het register`;
}
