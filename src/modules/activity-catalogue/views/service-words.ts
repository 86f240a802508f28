import { type EditionDocument, levelOf, programmeLineTitle, type Service, words } from '../../tariffs/index.ts';

/** Services under the title of their programme line, in the order of the edition; custom work, which has none, comes last. */
export function byProgrammeLine(
  services: readonly Service[],
  edition: EditionDocument,
): { line: string | null; title: string; services: Service[] }[] {
  const groups = Map.groupBy(services, ({ programmeLine }) => programmeLine);
  const order = [...edition.programmeLines.map(({ id }) => id), null];
  return order.flatMap((line) => {
    const inLine = groups.get(line);
    return inLine ? [{ line, title: programmeLineTitle(edition, line), services: inLine }] : [];
  });
}

/** `1 Kennis en informatie, 3 Lezen en literatuur`; `geen` when there are none. */
export function functionNames(numbers: readonly number[], { coreFunctions }: EditionDocument): string {
  const names = coreFunctions.filter(({ number }) => numbers.includes(number));
  return names.map(({ number, title }) => `${number} ${title}`).join(', ') || 'geen';
}

/** The core functions that count, and what the box printed where that differs. */
export function functionText(service: Service, edition: EditionDocument): string {
  const { coreFunctions: printed, coreFunctionsMeant: meant } = service;
  const names = functionNames(meant, edition);
  return String(printed) === String(meant)
    ? names
    : `${names}. In de bron staat: ${printed.join(', ') || 'geen'}. Dat is volgens ons een vergissing; de dekking rekent met wat bedoeld is.`;
}

/** `Basis (indeling afgeleid, waarschijnlijk: reden)`. */
export function levelText(service: Service): string {
  const { level, levelInferred } = levelOf(service);
  const { levelInference: inference } = service;
  if (!levelInferred || !inference) return words.level[level];
  return `${words.level[level]}. De kleur is in de bron verloren gegaan; deze indeling is afgeleid en ${words.certainty[inference.certainty]}. ${inference.reason}`;
}

export const audienceText = ({ audience }: Service): string =>
  audience.inferred && !audience.label.includes('overgenomen')
    ? `${audience.label} (overgenomen van een dienst ernaast)`
    : audience.label;

/** How long one is bound and how one ends it, as far as the source says. */
export function agreementTexts({ agreementTerms: terms, tariff }: Service): string[] {
  const { minParticipantsPerActivity: few, maxActivitiesPerYear: many, indivisible } = tariff.constraints;
  const silent = 'De bron noemt geen opzegtermijn.';
  const notice = terms?.notice
    ? `Opzeggen kan tot ${yearsBefore(terms.notice.beforeEndYears)} voor het einde.`
    : silent;
  return [
    terms?.type && `Er hoort een ${terms.type} bij.`,
    terms &&
      (terms.initialTermYears
        ? `De eerste keer geldt die ${terms.initialTermYears} jaar.`
        : 'De bron noemt geen looptijd.'),
    terms?.renewal === 'annual' && `Daarna komt er ${terms.tacit ? 'vanzelf ' : ''}steeds een jaar bij.`,
    terms && notice,
    few !== undefined && `Een activiteit gaat door vanaf ${few} deelnemers.`,
    many !== undefined && `Er zijn hoogstens ${many} activiteiten per jaar.`,
    indivisible && 'De onderdelen zijn niet los te krijgen.',
  ].filter((text): text is string => typeof text === 'string');
}

const yearsBefore = (years: number): string => (years < 1 ? `${Math.round(years * 12)} maanden` : `${years} jaar`);

/** `regel 195–291 en 293–412`; empty when the gap is the absence of a line. */
export const linesText = (lines: readonly string[]): string =>
  lines.length === 0 ? '' : `regel ${lines.map((line) => line.replace('-', '–')).join(' en ')}`;
