import type { InLanguages } from '#kernel/languages.ts';
import type { Weeks } from './sql.ts';

type Nth = Readonly<Record<Exclude<Weeks, 'every'>, string>>;
type Sayings = {
  readonly every: (weekday: string) => string;
  readonly nth: (weekday: string, which: Nth[keyof Nth]) => string;
};

const nl = {
  /** What stands above the weekly hours, and above the dates that follow. */
  week: 'Vaste tijden',
  dates: 'Deze dagen komen eraan',
  which: { first: 'eerste', second: 'tweede', third: 'derde', fourth: 'vierde', last: 'laatste' } as Nth,
  every: (weekday: string): string => `elke ${weekday}`,
  nth: (weekday: string, which: string): string => `elke ${which} ${weekday} van de maand`,
} satisfies Sayings & Record<string, unknown>;

/**
 * When a point is open as a rule. Where a weekday would change its form in a sentence, it stands in front of it as it is.
 */
export const weekTexts = {
  nl,
  'nl-simple': { ...nl, dates: 'Op deze dagen', nth: (weekday, which) => `de ${which} ${weekday} van elke maand` },
  en: {
    week: 'Regular hours',
    dates: 'Coming dates',
    which: { first: 'first', second: 'second', third: 'third', fourth: 'fourth', last: 'last' },
    every: (weekday) => `every ${weekday}`,
    nth: (weekday, which) => `every ${which} ${weekday} of the month`,
  },
  ar: {
    week: 'الأوقات الثابتة',
    dates: 'التواريخ القادمة',
    which: { first: 'الأول', second: 'الثاني', third: 'الثالث', fourth: 'الرابع', last: 'الأخير' },
    every: (weekday) => `كل أسبوع يوم ${weekday}`,
    nth: (weekday, which) => `يوم ${weekday} ${which} من كل شهر`,
  },
  ti: {
    week: 'ቀዋሚ ሰዓታት',
    dates: 'ዝመጽእ ዕለታት',
    which: { first: 'ቀዳማይ', second: 'ካልኣይ', third: 'ሳልሳይ', fourth: 'ራብዓይ', last: 'መወዳእታ' },
    every: (weekday) => `ነፍሲ ወከፍ ${weekday}`,
    nth: (weekday, which) => `${which} ${weekday} ናይ ነፍሲ ወከፍ ወርሒ`,
  },
  uk: {
    week: 'Постійні години',
    dates: 'Найближчі дати',
    which: { first: 'перший', second: 'другий', third: 'третій', fourth: 'четвертий', last: 'останній' },
    every: (weekday) => `${weekday}, щотижня`,
    nth: (weekday, which) => `${weekday}, ${which} такий день місяця`,
  },
  pl: {
    week: 'Stałe godziny',
    dates: 'Najbliższe terminy',
    which: { first: 'pierwszy', second: 'drugi', third: 'trzeci', fourth: 'czwarty', last: 'ostatni' },
    every: (weekday) => `${weekday}, co tydzień`,
    nth: (weekday, which) => `${weekday}, ${which} taki dzień miesiąca`,
  },
  tr: {
    week: 'Sabit saatler',
    dates: 'Gelecek tarihler',
    which: { first: 'ilk', second: 'ikinci', third: 'üçüncü', fourth: 'dördüncü', last: 'son' },
    every: (weekday) => `her ${weekday}`,
    nth: (weekday, which) => `her ayın ${which} ${weekday} günü`,
  },
  es: {
    week: 'Horario fijo',
    dates: 'Próximas fechas',
    which: { first: 'primer', second: 'segundo', third: 'tercer', fourth: 'cuarto', last: 'último' },
    every: (weekday) => `cada ${weekday}`,
    nth: (weekday, which) => `el ${which} ${weekday} de cada mes`,
  },
  fr: {
    week: 'Horaires fixes',
    dates: 'Prochaines dates',
    which: { first: 'premier', second: 'deuxième', third: 'troisième', fourth: 'quatrième', last: 'dernier' },
    every: (weekday) => `chaque ${weekday}`,
    nth: (weekday, which) => `le ${which} ${weekday} de chaque mois`,
  },
} satisfies InLanguages<typeof nl>;
