import type { FormState } from '#kernel/forms.ts';
import { formatQuantity } from '#kernel/money.ts';
import {
  choiceQuestionsOf,
  type Facts,
  type Fault,
  faultText,
  pathsOf,
  quantitiesFrom,
  quantityQuestionsOf,
  readAnswer,
  titlesOf,
} from '../calculations/index.ts';
import type { Service } from '../tariffs/index.ts';
import type { QuoteContent, QuoteLine } from './domain.ts';

/** The names of the fields with which people state what they want of a service. */
const fieldOf = {
  kept: (service: string) => `dienst.${service}`,
  quantity: (service: string, question: string) => `aantal.${service}.${question}`,
  choice: (service: string, question: string) => `keuze.${service}.${question}`,
  reason: (service: string) => `reden.${service}`,
};

export type Typed = Record<string, string>;

/** The texts of a posted form; files are not looked at. */
const typedIn = (data: FormData): Typed =>
  Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** What was typed for one service; what is wrong with it goes into `errors`, by field. Only what differs from the facts is stated. */
function read(
  service: Service,
  facts: Facts,
  { raw, errors }: { raw: Typed; errors: Typed },
): Pick<QuoteLine, 'serviceId' | 'quantities' | 'choice'> {
  const { id } = service;
  const stated: Record<string, number> = {};
  for (const question of quantityQuestionsOf(service, facts)) {
    const field = fieldOf.quantity(id, question.name);
    const text = raw[field] ?? '';
    if (text.trim() === '') continue;
    const value = readAnswer(question, text);
    if (value === undefined) errors[field] = wanted(question);
    else if (value !== question.fact) stated[question.name] = value;
  }
  const choice = choiceQuestionsOf(service).flatMap(({ name }) => {
    const chosen = raw[fieldOf.choice(id, name)];
    return chosen ? [[name, chosen]] : [];
  });
  return { serviceId: id, quantities: quantitiesFrom(stated), choice: Object.fromEntries(choice) };
}

const wanted = ({ step }: { readonly step: number }): string =>
  step === 1 ? 'Vul een heel getal in, met cijfers' : 'Vul een getal in met hele kwartieren, zoals 1,25';

/** The fields of a line as it is, with the facts where it states nothing else. */
function filled(service: Service, facts: Facts, line: QuoteLine): Typed {
  const raw: Typed = {};
  const stated = pathsOf(line.quantities);
  for (const { name, fact, usual } of quantityQuestionsOf(service, facts)) {
    const value = stated[name] ?? fact ?? usual;
    if (value !== undefined) raw[fieldOf.quantity(service.id, name)] = formatQuantity(value);
  }
  for (const [name, value] of Object.entries(line.choice)) raw[fieldOf.choice(service.id, name)] = value;
  return raw;
}

const PATH = /^selections\[(\d+)\]\.(quantities|choice)\.(.+)$/;

/** Each fault of the engine beside the field that it is about. */
function errorsOf(
  { edition }: Pick<QuoteContent, 'edition'>,
  services: readonly string[],
  faults: readonly Fault[],
): Typed {
  const titles = titlesOf(edition.document);
  return Object.fromEntries(
    faults.map((fault) => {
      const [, index = '-1', kind, name = ''] = PATH.exec(fault.path) ?? [];
      const service = services[Number(index)] ?? '';
      return kind === 'choice'
        ? [fieldOf.choice(service, name), 'Maak een keuze']
        : [fieldOf.quantity(service, name), faultText(fault, titles)];
    }),
  );
}

const stateOf = (raw: Typed, errors: Typed = {}): FormState => ({ raw, errors });

/** Whether anything can be stated of the service at all. */
const hasQuestions = (service: Service, facts: Facts): boolean =>
  quantityQuestionsOf(service, facts).length + choiceQuestionsOf(service).length > 0;

/** The form in which people state what they want of a service, from typed text to line and back. */
export const lineForm = { fieldOf, typedIn, read, filled, errorsOf, stateOf, hasQuestions };
