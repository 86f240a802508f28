import { formatNumber, type Language, plural } from './languages.ts';

const nl = {
  tooLong: (max: number): string =>
    plural('nl', max, { one: 'Gebruik hoogstens # teken', other: 'Gebruik hoogstens # tekens' }),
  tooShort: (min: number): string =>
    plural('nl', min, { one: 'Gebruik ten minste # teken', other: 'Gebruik ten minste # tekens' }),
  noEmail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
  noWholeNumber: 'Vul een heel getal in, met cijfers',
  noAmount: 'Vul een bedrag in, zoals 1.234,50',
  noDay: 'Vul een datum in, zoals 1-1-2026',
  noPostcode: 'Vul een postcode in, zoals 7741 DA',
  atLeast: (min: number): string => `Vul een getal in van ${formatNumber(min, 'nl')} of hoger`,
  atMost: (max: number): string => `Vul een getal in van hoogstens ${formatNumber(max, 'nl')}`,
};

/** What the kinds of field say by themselves about a value that will not do. */
export const formTexts: Readonly<Record<Language, typeof nl>> = {
  nl,
  en: {
    tooLong: (max) => plural('en', max, { one: 'Use # character at most', other: 'Use # characters at most' }),
    tooShort: (min) => plural('en', min, { one: 'Use at least # character', other: 'Use at least # characters' }),
    noEmail: 'Enter an e-mail address like name@example.nl',
    noWholeNumber: 'Enter a whole number, in figures',
    noAmount: 'Enter an amount like 1234,50, with a comma before the cents',
    noDay: 'Enter a date like 31-1-2026 (day, month, year)',
    noPostcode: 'Enter a Dutch postcode like 7741 DA',
    atLeast: (min) => `Enter a number of ${formatNumber(min, 'en')} or more`,
    atMost: (max) => `Enter a number of ${formatNumber(max, 'en')} or less`,
  },
  ar: {
    tooLong: (max) =>
      plural('ar', max, {
        zero: 'اترك هذا الحقل فارغًا',
        one: 'استخدم حرفًا واحدًا على الأكثر',
        two: 'استخدم حرفين على الأكثر',
        few: 'استخدم # أحرف على الأكثر',
        many: 'استخدم # حرفًا على الأكثر',
        other: 'استخدم # حرف على الأكثر',
      }),
    tooShort: (min) =>
      plural('ar', min, {
        zero: 'املأ هذا الحقل',
        one: 'استخدم حرفًا واحدًا على الأقل',
        two: 'استخدم حرفين على الأقل',
        few: 'استخدم # أحرف على الأقل',
        many: 'استخدم # حرفًا على الأقل',
        other: 'استخدم # حرف على الأقل',
      }),
    noEmail: 'أدخل عنوان بريد إلكتروني مثل name@example.nl',
    noWholeNumber: 'أدخل عددًا صحيحًا بالأرقام',
    noAmount: 'أدخل مبلغًا مثل 1234,50 بفاصلة قبل السنتات',
    noDay: 'أدخل تاريخًا مثل 31-1-2026 (اليوم، الشهر، السنة)',
    noPostcode: 'أدخل رمزًا بريديًا مثل 7741 DA',
    atLeast: (min) => `أدخل عددًا لا يقل عن ${formatNumber(min, 'ar')}`,
    atMost: (max) => `أدخل عددًا لا يزيد على ${formatNumber(max, 'ar')}`,
  },
};
