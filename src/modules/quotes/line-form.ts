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
import type { QuoteLine } from './domain.ts';
import type { QuoteVersion } from './queries.ts';

/** The names of the fields with which people state what they want of a service. */
export const fieldOf = {
  kept: (service: string) => `dienst.${service}`,
  quantity: (service: string, question: string) => `aantal.${service}.${question}`,
  choice: (service: string, question: string) => `keuze.${service}.${question}`,
  reason: (service: string) => `reden.${service}`,
};

export type Typed = Record<string, string>;

/** The texts of a posted form; files are not looked at. */
export const typedIn = (data: FormData): Typed =>
  Object.fromEntries([...data].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** What was typed for one service; what is wrong with it goes into `errors`, by field. Only what differs from the facts is stated. */
export function readLine(
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
export function filledLine(service: Service, facts: Facts, line: QuoteLine): Typed {
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
export function errorsOf(version: QuoteVersion, services: readonly string[], faults: readonly Fault[]): Typed {
  const titles = titlesOf(version.edition.document);
  return Object.fromEntries(
    faults.map((fault) => {
      const [, index = '-1', kind, name = ''] = PATH.exec(fault.path) ?? [];
      const service = services[Number(index)] ?? '';
      const field = kind === 'choice' ? fieldOf.choice(service, name) : fieldOf.quantity(service, name);
      return [field, faultText(fault, titles)];
    }),
  );
}

export const stateOf = (raw: Typed, errors: Typed = {}): FormState => ({ raw, errors });
