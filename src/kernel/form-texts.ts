import { formatNumber, type Language, plural } from './languages.ts';

const nl = {
  tooLong: (max: number): string =>
    plural('nl', max, { one: 'Gebruik hoogstens # teken', other: 'Gebruik hoogstens # tekens' }),
  tooShort: (min: number): string =>
    plural('nl', min, { one: 'Gebruik ten minste # teken', other: 'Gebruik ten minste # tekens' }),
  noEmail: 'Vul een e-mailadres in zoals naam@voorbeeld.nl',
  noPhone: 'Vul een telefoonnummer in, zoals 06 12345678',
  noWholeNumber: 'Vul een heel getal in, met cijfers',
  noAmount: 'Vul een bedrag in, zoals 1.234,50',
  noDay: 'Vul een datum in, zoals 1-1-2026',
  noTime: 'Vul een tijd in, zoals 14.30',
  noPostcode: 'Vul een postcode in, zoals 7741 DA',
  atLeast: (min: number): string => `Vul een getal in van ${formatNumber(min, 'nl')} of hoger`,
  atMost: (max: number): string => `Vul een getal in van hoogstens ${formatNumber(max, 'nl')}`,
};

/** What the kinds of field say by themselves about a value that will not do. */
export const formTexts: Readonly<Record<Language, typeof nl>> = {
  nl,
  'nl-simple': {
    tooLong: (max) =>
      plural('nl-simple', max, { one: 'Schrijf niet meer dan # teken', other: 'Schrijf niet meer dan # tekens' }),
    tooShort: (min) => plural('nl-simple', min, { one: 'Schrijf # teken of meer', other: 'Schrijf # tekens of meer' }),
    noEmail: 'Schrijf je e-mailadres zo: naam@voorbeeld.nl',
    noPhone: 'Schrijf je telefoon zo: 06 12345678',
    noWholeNumber: 'Schrijf een heel getal. Gebruik cijfers.',
    noAmount: 'Schrijf het bedrag zo: 1234,50',
    noDay: 'Schrijf de datum zo: 31-1-2026',
    noTime: 'Schrijf de tijd zo: 14:30',
    noPostcode: 'Schrijf de postcode zo: 7741 DA',
    atLeast: (min) => `Schrijf het getal ${formatNumber(min, 'nl-simple')} of een hoger getal`,
    atMost: (max) => `Schrijf het getal ${formatNumber(max, 'nl-simple')} of een lager getal`,
  },
  en: {
    tooLong: (max) => plural('en', max, { one: 'Use # character at most', other: 'Use # characters at most' }),
    tooShort: (min) => plural('en', min, { one: 'Use at least # character', other: 'Use at least # characters' }),
    noEmail: 'Enter an e-mail address like name@example.nl',
    noPhone: 'Enter a phone number like 06 12345678',
    noWholeNumber: 'Enter a whole number, in figures',
    noAmount: 'Enter an amount like 1234,50, with a comma before the cents',
    noDay: 'Enter a date like 31-1-2026 (day, month, year)',
    noTime: 'Enter a time like 14:30',
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
    noPhone: 'اكتب رقم هاتف مثل 06 12345678',
    noWholeNumber: 'أدخل عددًا صحيحًا بالأرقام',
    noAmount: 'أدخل مبلغًا مثل 1234,50 بفاصلة قبل السنتات',
    noDay: 'أدخل تاريخًا مثل 31-1-2026 (اليوم، الشهر، السنة)',
    noTime: 'أدخل وقتًا مثل 14:30',
    noPostcode: 'أدخل رمزًا بريديًا مثل 7741 DA',
    atLeast: (min) => `أدخل عددًا لا يقل عن ${formatNumber(min, 'ar')}`,
    atMost: (max) => `أدخل عددًا لا يزيد على ${formatNumber(max, 'ar')}`,
  },
  ti: {
    tooLong: (max) => plural('ti', max, { one: 'ካብ # ፊደል ዘይበዝሕ ጽሓፉ', other: 'ካብ # ፊደላት ዘይበዝሕ ጽሓፉ' }),
    tooShort: (min) => plural('ti', min, { one: 'እንተወሓደ # ፊደል ጽሓፉ', other: 'እንተወሓደ # ፊደላት ጽሓፉ' }),
    noEmail: 'ኣድራሻ ኢመይል ኣእትዉ፣ ንኣብነት name@example.nl',
    noPhone: 'ቁጽሪ ተሌፎን ኣእትዉ፣ ንኣብነት 06 12345678',
    noWholeNumber: 'ምሉእ ቁጽሪ ብኣሃዛት ኣእትዉ',
    noAmount: 'መጠን ገንዘብ ኣእትዉ፣ ንኣብነት 1234,50፣ ቅድሚ ሳንቲም ኮማ ጽሓፉ',
    noDay: 'ዕለት ኣእትዉ፣ ንኣብነት 31-1-2026 (መዓልቲ፣ ወርሒ፣ ዓመት)',
    noTime: 'ሰዓት ኣእትዉ፣ ንኣብነት 14:30',
    noPostcode: 'ናይ ሆላንድ ፖስታ ኮድ ኣእትዉ፣ ንኣብነት 7741 DA',
    atLeast: (min) => `${formatNumber(min, 'ti')} ወይ ልዕሊኡ ዝኾነ ቁጽሪ ኣእትዉ`,
    atMost: (max) => `${formatNumber(max, 'ti')} ወይ ትሕቲኡ ዝኾነ ቁጽሪ ኣእትዉ`,
  },
  uk: {
    tooLong: (max) =>
      plural('uk', max, {
        one: 'Введіть не більше ніж # символ',
        few: 'Введіть не більше ніж # символи',
        many: 'Введіть не більше ніж # символів',
        other: 'Введіть не більше ніж # символу',
      }),
    tooShort: (min) =>
      plural('uk', min, {
        one: 'Введіть щонайменше # символ',
        few: 'Введіть щонайменше # символи',
        many: 'Введіть щонайменше # символів',
        other: 'Введіть щонайменше # символу',
      }),
    noEmail: 'Введіть адресу електронної пошти, як-от name@example.nl',
    noPhone: 'Введіть номер телефону, наприклад 06 12345678',
    noWholeNumber: 'Введіть ціле число цифрами',
    noAmount: 'Введіть суму, як-от 1234,50, з комою перед центами',
    noDay: 'Введіть дату, як-от 31-1-2026 (день, місяць, рік)',
    noTime: 'Введіть час, як-от 14:30',
    noPostcode: 'Введіть нідерландський поштовий індекс, як-от 7741 DA',
    atLeast: (min) => `Введіть число ${formatNumber(min, 'uk')} або більше`,
    atMost: (max) => `Введіть число ${formatNumber(max, 'uk')} або менше`,
  },
  pl: {
    tooLong: (max) =>
      plural('pl', max, {
        one: 'Proszę wpisać najwyżej # znak',
        few: 'Proszę wpisać najwyżej # znaki',
        many: 'Proszę wpisać najwyżej # znaków',
        other: 'Proszę wpisać najwyżej # znaku',
      }),
    tooShort: (min) =>
      plural('pl', min, {
        one: 'Proszę wpisać co najmniej # znak',
        few: 'Proszę wpisać co najmniej # znaki',
        many: 'Proszę wpisać co najmniej # znaków',
        other: 'Proszę wpisać co najmniej # znaku',
      }),
    noEmail: 'Proszę wpisać adres e-mail, na przykład name@example.nl',
    noPhone: 'Wpisz numer telefonu, na przykład 06 12345678',
    noWholeNumber: 'Proszę wpisać liczbę całkowitą cyframi',
    noAmount: 'Proszę wpisać kwotę, na przykład 1234,50, z przecinkiem przed centami',
    noDay: 'Proszę wpisać datę, na przykład 31-1-2026 (dzień, miesiąc, rok)',
    noTime: 'Proszę wpisać godzinę, na przykład 14:30',
    noPostcode: 'Proszę wpisać holenderski kod pocztowy, na przykład 7741 DA',
    atLeast: (min) => `Proszę wpisać liczbę ${formatNumber(min, 'pl')} lub większą`,
    atMost: (max) => `Proszę wpisać liczbę ${formatNumber(max, 'pl')} lub mniejszą`,
  },
  tr: {
    tooLong: (max) => plural('tr', max, { one: 'En fazla # karakter kullanın', other: 'En fazla # karakter kullanın' }),
    tooShort: (min) => plural('tr', min, { one: 'En az # karakter kullanın', other: 'En az # karakter kullanın' }),
    noEmail: 'name@example.nl gibi bir e-posta adresi girin',
    noPhone: '06 12345678 gibi bir telefon numarası girin',
    noWholeNumber: 'Rakamlarla bir tam sayı girin',
    noAmount: '1234,50 gibi bir tutar girin, sentten önce virgül koyun',
    noDay: '31-1-2026 gibi bir tarih girin (gün, ay, yıl)',
    noTime: '14:30 gibi bir saat girin',
    noPostcode: '7741 DA gibi bir Hollanda posta kodu girin',
    atLeast: (min) => `${formatNumber(min, 'tr')} ya da daha büyük bir sayı girin`,
    atMost: (max) => `${formatNumber(max, 'tr')} ya da daha küçük bir sayı girin`,
  },
  es: {
    tooLong: (max) =>
      plural('es', max, {
        one: 'Use # carácter como máximo',
        many: 'Use # de caracteres como máximo',
        other: 'Use # caracteres como máximo',
      }),
    tooShort: (min) =>
      plural('es', min, {
        one: 'Use al menos # carácter',
        many: 'Use al menos # de caracteres',
        other: 'Use al menos # caracteres',
      }),
    noEmail: 'Escriba una dirección de correo como name@example.nl',
    noPhone: 'Introduzca un número de teléfono como 06 12345678',
    noWholeNumber: 'Escriba un número entero, en cifras',
    noAmount: 'Escriba un importe como 1234,50, con una coma antes de los céntimos',
    noDay: 'Escriba una fecha como 31-1-2026 (día, mes, año)',
    noTime: 'Escriba una hora como 14:30',
    noPostcode: 'Escriba un código postal neerlandés como 7741 DA',
    atLeast: (min) => `Escriba un número igual o mayor que ${formatNumber(min, 'es')}`,
    atMost: (max) => `Escriba un número igual o menor que ${formatNumber(max, 'es')}`,
  },
  fr: {
    tooLong: (max) =>
      plural('fr', max, {
        one: 'Utilisez # caractère au maximum',
        many: 'Utilisez # de caractères au maximum',
        other: 'Utilisez # caractères au maximum',
      }),
    tooShort: (min) =>
      plural('fr', min, {
        one: 'Utilisez au moins # caractère',
        many: 'Utilisez au moins # de caractères',
        other: 'Utilisez au moins # caractères',
      }),
    noEmail: 'Indiquez une adresse e-mail comme name@example.nl',
    noPhone: 'Indiquez un numéro de téléphone, par exemple 06 12345678',
    noWholeNumber: 'Indiquez un nombre entier, en chiffres',
    noAmount: 'Indiquez un montant comme 1234,50, avec une virgule avant les centimes',
    noDay: 'Indiquez une date comme 31-1-2026 (jour, mois, année)',
    noTime: 'Indiquez une heure comme 14:30',
    noPostcode: 'Indiquez un code postal néerlandais comme 7741 DA',
    atLeast: (min) => `Indiquez un nombre égal ou supérieur à ${formatNumber(min, 'fr')}`,
    atMost: (max) => `Indiquez un nombre égal ou inférieur à ${formatNumber(max, 'fr')}`,
  },
};
