import { formatList, type InLanguages, type Language } from '#kernel/languages.ts';

const nl = {
  closed: 'gesloten',
  hours: (spans: readonly string[]): string => `${formatList(spans, 'nl')} uur`,
  openToday: (hours: string): string => `Vandaag open: ${hours}`,
  closedToday: 'Vandaag gesloten',
  unknown: 'We weten nog niet wanneer deze vestiging open is',
  comingWeek: 'De komende zeven dagen',
  today: 'vandaag',
  day: 'Dag',
  open: 'Open',
  staffed: 'Met medewerker',
  nobody: 'niemand aanwezig',
  until: (from: string, to: string): string => `${from} tot en met ${to}`,
};

/** When a branch is open. */
export const hoursTexts = {
  nl,
  en: {
    closed: 'closed',
    hours: (spans) => formatList(spans, 'en'),
    openToday: (hours) => `Open today: ${hours}`,
    closedToday: 'Closed today',
    unknown: 'We do not know yet when this branch is open',
    comingWeek: 'The coming seven days',
    today: 'today',
    day: 'Day',
    open: 'Open',
    staffed: 'With staff',
    nobody: 'nobody present',
    until: (from, to) => `${from} to ${to}`,
  },
  ar: {
    closed: 'مغلق',
    hours: (spans) => formatList(spans, 'ar'),
    openToday: (hours) => `مفتوح اليوم: ${hours}`,
    closedToday: 'مغلق اليوم',
    unknown: 'لا نعرف بعد متى يفتح هذا الفرع',
    comingWeek: 'الأيام السبعة القادمة',
    today: 'اليوم',
    day: 'اليوم من الأسبوع',
    open: 'أوقات العمل',
    staffed: 'بوجود موظف',
    nobody: 'لا يوجد موظف',
    until: (from, to) => `من ${from} إلى ${to}`,
  },
} satisfies InLanguages<typeof nl>;

/** The languages in which we can say when a branch is open. */
export type HoursLanguage = keyof typeof hoursTexts & Language;
