import { formatQuantity } from '#kernel/money.ts';
import { choiceQuestionsOf, pathsOf, quantityQuestionsOf } from '../calculations/index.ts';
import type { Service } from '../tariffs/index.ts';
import type { Scenario, ScenarioLine } from './domain.ts';
import type { Advice } from './queries.ts';

export type Draft = Pick<Scenario, 'name' | 'schoolContribution' | 'lines'>;
/** One difference in words. A side without a value is undefined. */
export type ScenarioChange = { subject: string; what: string; was: string | undefined; becomes: string | undefined };

export const schoolContributionLabels: Readonly<Record<Scenario['schoolContribution'], string>> = {
  'on-top': 'Komt er bovenop',
  within: 'Zit in de prijs',
};

/** What differs between two drafts of a scenario, line by line in the order of the edition. Nothing when they are the same. */
export function changesBetween(advice: Advice, was: Draft, becomes: Draft): ScenarioChange[] {
  const whole: ScenarioChange[] = [
    { subject: 'Scenario', what: 'Naam', was: was.name, becomes: becomes.name },
    {
      subject: 'Scenario',
      what: 'Bijdrage van de school',
      was: schoolContributionLabels[was.schoolContribution],
      becomes: schoolContributionLabels[becomes.schoolContribution],
    },
  ];
  const lines = advice.edition.document.services.flatMap((service) => {
    const [before, after] = [was, becomes].map((draft) =>
      draft.lines.find(({ serviceId }) => serviceId === service.id),
    );
    return lineChanges(service, valuesOf(advice, service, before), valuesOf(advice, service, after));
  });
  return [...whole, ...lines].filter((change) => change.was !== change.becomes);
}

type Values = Map<string, string>;

function lineChanges(service: Service, was: Values | undefined, becomes: Values | undefined): ScenarioChange[] {
  const subject = service.title;
  if (!was || !becomes) {
    const chosen = (values: Values | undefined) => (values ? 'gekozen' : 'niet gekozen');
    return [{ subject, what: 'Keuze', was: chosen(was), becomes: chosen(becomes) }];
  }
  return [...new Set([...was.keys(), ...becomes.keys()])].map((what) => ({
    subject,
    what,
    was: was.get(what),
    becomes: becomes.get(what),
  }));
}

/** Everything that a line says, in words; undefined when the service is not chosen. */
function valuesOf(advice: Advice, service: Service, line: ScenarioLine | undefined): Values | undefined {
  if (!line) return undefined;
  const stated = pathsOf(line.quantities);
  const quantities = quantityQuestionsOf(service, advice.facts.values).map(
    ({ name, label, fact, usual }) => [label, stated[name] ?? fact ?? usual] as const,
  );
  const choices = choiceQuestionsOf(service).map(({ name, label, options }) => {
    const chosen = options.find(({ value }) => value === line.choice[name]);
    return [label, chosen?.label] as const;
  });
  const goal = advice.goals.find(({ id }) => id === line.goalId)?.title;
  const said: (readonly [string, string | number | undefined])[] = [
    ...choices,
    ...quantities,
    ['Reden', line.reason ?? undefined],
    ['Doel van de gemeente', goal],
  ];
  return new Map(
    said.flatMap(([label, value]) =>
      value === undefined ? [] : [[sentenceCase(label), typeof value === 'number' ? formatQuantity(value) : value]],
    ),
  );
}

/** Labels of the catalogue begin small, as they stand behind a number; here they stand alone. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
