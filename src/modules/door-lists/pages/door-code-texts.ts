import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  title: 'Een code voor aan de deur',
  lead: 'Hiermee vinden medewerkers van de bibliotheek een aanmelding. Laat de code zien als je binnenkomt. Hier hoef je niets te doen.',
  unknown: 'We vinden geen aanmelding met deze code.',
  staff: 'Werk je hier?',
  signIn: 'Log in om de aanmelding te zien',
};

/** What somebody reads who scanned the code of a registration and does not stand at a door. */
export const doorCodeTexts = {
  nl,
  'nl-simple': {
    title: 'Dit is een code voor bij de deur',
    lead: 'Laat de code zien als je binnenkomt. Wij zoeken je dan op. Je hoeft hier niets te doen.',
    unknown: 'Met deze code vinden we niemand.',
    staff: 'Werk je hier?',
    signIn: 'Log in',
  },
  en: {
    title: 'A code for at the door',
    lead: 'Library staff find a registration with it. Show the code when you come in. There is nothing you need to do here.',
    unknown: 'We find no registration with this code.',
    staff: 'Do you work here?',
    signIn: 'Sign in to see the registration',
  },
  ar: {
    title: 'رمز للدخول',
    lead: 'يجد به موظفو المكتبة التسجيل. أظهر الرمز عند الدخول. لا حاجة لفعل شيء هنا.',
    unknown: 'لا نجد تسجيلًا بهذا الرمز.',
    staff: 'هل تعمل هنا؟',
    signIn: 'سجّل الدخول لرؤية التسجيل',
  },
  ti: {
    title: 'ንመእተዊ ዝኸውን ኮድ',
    lead: 'ሰራሕተኛታት ቤት ንባብ ብእኡ ምዝገባ ይረኽቡ። ክትኣትዉ ከለኹም ነቲ ኮድ ኣርእዩ። ኣብዚ ዝግበር የብልኩምን።',
    unknown: 'በዚ ኮድ ምዝገባ ኣይረኸብናን።',
    staff: 'ኣብዚ ትሰርሑ ዶ?',
    signIn: 'ነቲ ምዝገባ ንምርኣይ እተዉ',
  },
  uk: {
    title: 'Код для входу',
    lead: 'За ним працівники бібліотеки знаходять запис. Покажіть код на вході. Тут нічого робити не потрібно.',
    unknown: 'Ми не знаходимо запису з цим кодом.',
    staff: 'Ви тут працюєте?',
    signIn: 'Увійдіть, щоб побачити запис',
  },
  pl: {
    title: 'Kod przy wejściu',
    lead: 'Pracownicy biblioteki znajdują po nim zapis. Pokaż kod przy wejściu. Tutaj nie trzeba nic robić.',
    unknown: 'Nie znajdujemy zapisu z tym kodem.',
    staff: 'Pracujesz tutaj?',
    signIn: 'Zaloguj się, aby zobaczyć zapis',
  },
  tr: {
    title: 'Giriş için bir kod',
    lead: 'Kütüphane çalışanları kaydı bununla bulur. Girişte kodu gösterin. Burada bir şey yapmanız gerekmez.',
    unknown: 'Bu kodla bir kayıt bulamıyoruz.',
    staff: 'Burada mı çalışıyorsunuz?',
    signIn: 'Kaydı görmek için giriş yapın',
  },
  es: {
    title: 'Un código para la entrada',
    lead: 'Con él, el personal de la biblioteca encuentra una inscripción. Muestre el código al entrar. Aquí no tiene que hacer nada.',
    unknown: 'No encontramos ninguna inscripción con este código.',
    staff: '¿Trabaja aquí?',
    signIn: 'Inicie sesión para ver la inscripción',
  },
  fr: {
    title: 'Un code pour l’entrée',
    lead: 'Il permet au personnel de la bibliothèque de trouver une inscription. Montrez le code à l’entrée. Vous n’avez rien à faire ici.',
    unknown: 'Nous ne trouvons pas d’inscription avec ce code.',
    staff: 'Vous travaillez ici\u00a0?',
    signIn: 'Connectez-vous pour voir l’inscription',
  },
} satisfies InLanguages<typeof nl>;
