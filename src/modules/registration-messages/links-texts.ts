import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  subject: 'De link naar je aanmelding',
  lead: 'Je vroeg om de link naar wat je bij ons hebt aangemeld. Daar zie je hoe het staat. Je kunt er ook wijzigen of afzeggen.',
  notYou: 'Heb je hier niet om gevraagd? Dan hoef je niets te doen. Alleen jij krijgt deze links.',
};
export type LinksTexts = typeof nl;

/** The message for who lost the link to a registration. */
export const linksTexts = {
  nl,
  'nl-simple': {
    subject: 'Hier is je link',
    lead: 'Je was je link kwijt. Hier is hij. Open de link. Dan zie je je aanmelding. Daar kun je ook afzeggen.',
    notYou: 'Heb je dit niet gevraagd? Doe dan niets. Alleen jij krijgt deze link.',
  },
  en: {
    subject: 'The link to your registration',
    lead: 'You asked for the link to what you signed up for. It shows how things stand. You can also change or cancel there.',
    notYou: 'Did you not ask for this? Then you need not do anything. Only you receive these links.',
  },
  ar: {
    subject: 'رابط تسجيلك',
    lead: 'طلبت الرابط إلى ما سجّلت فيه لدينا. ترى هناك الوضع الحالي، ويمكنك أيضًا التغيير أو الإلغاء.',
    notYou: 'لم تطلب هذا؟ إذن لا حاجة إلى فعل أي شيء. هذه الروابط تصل إليك وحدك.',
  },
  ti: {
    subject: 'መላግቦ ናይ ምዝገባኹም',
    lead: 'ናብ ምዝገባኹም ዝወስድ መላግቦ ሓቲትኩም ኔርኩም። ኣብኡ ከመይ ከም ዘሎ ትርእዩ፣ ክትቅይሩ ወይ ክትስርዙ እውን ትኽእሉ።',
    notYou: 'ነዚ እንተ ዘይሓተትኩም ዝግበር ነገር የለን። እዚ መላግቦታት ንዓኹም ጥራይ እዩ ዝለኣኽ።',
  },
  uk: {
    subject: 'Посилання на ваш запис',
    lead: 'Ви просили посилання на те, куди записалися в нас. Там видно, як справи. Там можна також змінити або скасувати запис.',
    notYou: 'Ви цього не просили? Тоді нічого робити не треба. Ці посилання отримуєте лише ви.',
  },
  pl: {
    subject: 'Link do twojego zapisu',
    lead: 'Była prośba o link do twoich zapisów u nas. Widać tam, jak sprawa wygląda. Można też coś zmienić albo zrezygnować.',
    notYou: 'To nie twoja prośba? Nie musisz nic robić. Te linki dostajesz tylko ty.',
  },
  tr: {
    subject: 'Kaydınızın bağlantısı',
    lead: 'Bizdeki kaydınızın bağlantısını istediniz. Orada durumu görürsünüz. Değiştirebilir veya iptal de edebilirsiniz.',
    notYou: 'Bunu siz istemediniz mi? O zaman bir şey yapmanız gerekmez. Bu bağlantılar yalnızca size gelir.',
  },
  es: {
    subject: 'El enlace a su inscripción',
    lead: 'Ha pedido el enlace a lo que tiene inscrito con nosotros. Ahí ve cómo está. También puede cambiar o anular.',
    notYou: '¿No lo ha pedido usted? Entonces no tiene que hacer nada. Estos enlaces solo le llegan a usted.',
  },
  fr: {
    subject: 'Le lien vers votre inscription',
    lead: 'Vous avez demandé le lien vers vos inscriptions chez nous. Vous y voyez où vous en êtes. Vous pouvez aussi y modifier ou annuler.',
    notYou: 'Vous ne l’avez pas demandé\u00a0? Vous n’avez rien à faire. Vous seul recevez ces liens.',
  },
} satisfies InLanguages<typeof nl>;
