import type { FormState } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import {
  choiceQuestionsOf,
  type Fault,
  faultText,
  pathsOf,
  quantitiesFrom,
  quantityQuestionsOf,
  readAnswer,
  titlesOf,
} from '../calculations/index.ts';
import type { Service } from '../tariffs/index.ts';
import type { Scenario, ScenarioLine } from './domain.ts';
import type { Advice } from './queries.ts';

/** What a posted scenario says. `state` keeps what was typed, whatever it was. */
export type Composed = Pick<Scenario, 'name' | 'schoolContribution' | 'lines' | 'version'> & {
  readonly state: FormState;
};

export const fieldOf = {
  chosen: (service: string) => `service.${service}`,
  quantity: (service: string, question: string) => `q.${service}.${question}`,
  choice: (service: string, question: string) => `choice.${service}.${question}`,
  reason: (service: string) => `reason.${service}`,
  goal: (service: string) => `goal.${service}`,
};

type Typed = Record<string, string>;
type Errors = Record<string, string>;
/** What was typed about an advice; what is wrong with it goes into `errors`, by field. */
type Reading = { readonly advice: Advice; readonly raw: Typed; readonly errors: Errors };

/** Reads the form of a scenario against its edition: names that the form does not know are not looked at. */
export function readScenario(advice: Advice, data: FormData): Composed {
  const raw: Typed = Object.fromEntries(
    [...data].flatMap(([field, value]) => (typeof value === 'string' ? [[field, value.replaceAll('\u0000', '')]] : [])),
  );
  const errors: Errors = {};
  const name = (raw.name ?? '').trim();
  if (name === '' || name.length > 60) errors.name = 'Geef het scenario een naam van hoogstens 60 tekens';
  const lines = advice.edition.document.services
    .filter(({ id }) => raw[fieldOf.chosen(id)])
    .map((service) => lineOf(service, { advice, raw, errors }));
  return {
    name,
    schoolContribution: raw.schoolContribution === 'within' ? 'within' : 'on-top',
    lines,
    version: /^\d{1,9}$/.test(raw.version ?? '') ? Number(raw.version) : 0,
    state: { raw, errors },
  };
}

function lineOf(service: Service, reading: Reading): ScenarioLine {
  const { id } = service;
  const { advice, raw, errors } = reading;
  const goalId = raw[fieldOf.goal(id)];
  const reason = (raw[fieldOf.reason(id)] ?? '').trim();
  if (reason.length > 500) errors[fieldOf.reason(id)] = `${service.title}: gebruik hoogstens 500 tekens voor de reden`;
  const choices = choiceQuestionsOf(service).flatMap(({ name }) => {
    const chosen = raw[fieldOf.choice(id, name)];
    return chosen ? [[name, chosen]] : [];
  });
  return {
    serviceId: id,
    quantities: quantitiesFrom(statedQuantities(service, reading)),
    choice: Object.fromEntries(choices),
    reason: reason || null,
    goalId: advice.goals.some((goal) => goal.id === goalId) ? (goalId ?? null) : null,
  };
}

/** Only what differs from the facts is stated; an empty field follows the facts. */
function statedQuantities(service: Service, { advice, raw, errors }: Reading): Record<string, number> {
  const stated: Record<string, number> = {};
  for (const question of quantityQuestionsOf(service, advice.facts.values)) {
    const field = fieldOf.quantity(service.id, question.name);
    const text = raw[field] ?? '';
    if (text.trim() === '') continue;
    const value = readAnswer(question, text);
    if (value === undefined)
      errors[field] =
        question.step === 1
          ? `${service.title}: vul bij ${question.label} een heel getal in, met cijfers`
          : `${service.title}: vul bij ${question.label} een getal in met hele kwartieren, zoals 1,25`;
    else if (value !== question.fact) stated[question.name] = value;
  }
  return stated;
}

/** The form as it is when nobody typed yet: the facts show as what is filled in beforehand. */
export function filledScenario(advice: Advice, scenario: Scenario): FormState {
  const raw: Typed = {
    name: scenario.name,
    schoolContribution: scenario.schoolContribution,
    version: String(scenario.version),
  };
  for (const service of advice.edition.document.services) {
    const { id } = service;
    const line = scenario.lines.find(({ serviceId }) => serviceId === id);
    const stated = pathsOf(line?.quantities ?? {});
    for (const { name, fact, usual } of quantityQuestionsOf(service, advice.facts.values)) {
      const value = stated[name] ?? fact ?? usual;
      if (value !== undefined) raw[fieldOf.quantity(id, name)] = formatQuantity(value);
    }
    if (!line) continue;
    raw[fieldOf.chosen(id)] = 'on';
    raw[fieldOf.reason(id)] = line.reason ?? '';
    raw[fieldOf.goal(id)] = line.goalId ?? '';
    for (const [name, value] of Object.entries(line.choice)) raw[fieldOf.choice(id, name)] = value;
  }
  return { raw, errors: {} };
}

/** Whether a quantity was typed that is no number: then there is no total to show. */
export const hasUnreadQuantity = ({ errors }: FormState): boolean =>
  Object.keys(errors).some((name) => name.startsWith('q.'));

const PATH = /^selections\[(\d+)\]\.(quantities|choice)\.(.+)$/;

/** Puts each fault of the engine beside the field that it is about. */
export function withFaults(composed: Composed, faults: readonly Fault[], { edition }: Advice): FormState {
  const titles = titlesOf(edition.document);
  const errors: Errors = {};
  for (const fault of faults) {
    const [, index = '-1', kind, name = ''] = PATH.exec(fault.path) ?? [];
    const service = edition.document.services.find(({ id }) => id === composed.lines[Number(index)]?.serviceId);
    if (!service) errors.name ??= faultText(fault, titles);
    else if (kind === 'choice') errors[fieldOf.choice(service.id, name)] ??= `Maak een keuze bij ‘${service.title}’`;
    else
      errors[fieldOf.quantity(service.id, askedAs(service, name))] ??= `${service.title}: ${faultText(fault, titles)}`;
  }
  return { raw: composed.state.raw, errors: { ...composed.state.errors, ...errors } };
}

/** A fault may be about a whole (`hours`) that is asked in parts (`hours.mbo`): then it stands beside the first part. */
function askedAs(service: Service, name: string): string {
  const names = quantityQuestionsOf(service, {}).map((question) => question.name);
  return names.find((asked) => asked === name || asked.startsWith(`${name}.`)) ?? name;
}
