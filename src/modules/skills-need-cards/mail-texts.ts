import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  keptSubject: 'Je Digiwijs-kaart',
  kept: 'We hebben je kaart. Je hoort van ons als er een groep voor je is. Bewaar deze mail: met de link verander je de kaart of haal je je gegevens weg.',
  offeredSubject: 'Er is een groep voor je',
  offered: (group: string, when: string): string =>
    `Je vroeg op je Digiwijs-kaart om hulp. Daar is nu een groep voor:\n${group}\n${when}`,
  answer: 'Laat via de link weten of je meedoet, en meld je daarna aan.',
};

/** What we write to who left a mail address on a card. */
export const mailTexts = {
  nl,
  'nl-simple': {
    keptSubject: 'Jouw kaart van de bibliotheek',
    kept: 'Wij hebben je kaart. Komt er een groep? Dan hoor je dat. Bewaar deze mail. Met de link maak je je kaart anders.',
    offeredSubject: 'Wij starten een groep',
    offered: (group, when) => `Je wilde iets leren. Wij starten een groep.\n${group}\n${when}`,
    answer: 'Doe je mee? Klik op de link. Schrijf je daarna in.',
  },
  en: {
    keptSubject: 'Your digital skills card',
    kept: 'We have your card. You will hear from us when there is a group for you. Keep this mail: the link lets you change the card or delete your details.',
    offeredSubject: 'There is a group for you',
    offered: (group, when) => `You asked for help on your card. There is now a group for it:\n${group}\n${when}`,
    answer: 'Tell us through the link whether you will join, and then sign up.',
  },
  ar: {
    keptSubject: 'بطاقتك للمهارات الرقمية',
    kept: 'وصلتنا بطاقتك. سنخبرك عندما تكون هناك مجموعة لك. احتفظ بهذه الرسالة: بالرابط تغيّر البطاقة أو تحذف بياناتك.',
    offeredSubject: 'هناك مجموعة لك',
    offered: (group, when) => `طلبت المساعدة في بطاقتك. هناك الآن مجموعة لذلك:\n${group}\n${when}`,
    answer: 'أخبرنا عبر الرابط إن كنت ستشارك، ثم سجّل.',
  },
  ti: {
    keptSubject: 'ናትካ ካርድ ዲጂታላዊ ክእለት',
    kept: 'ካርድኻ በጺሑና። ንዓኻ ዝኸውን ጉጅለ ምስ ዝህሉ ክንሕብረካ ኢና። እዚ መልእኽቲ ሓዞ፡ ብቲ ሊንክ ካርድኻ ክትቅይር ወይ ሓበሬታኻ ክትድምስስ ትኽእል።',
    offeredSubject: 'ንዓኻ ዝኸውን ጉጅለ ኣሎ',
    offered: (group, when) => `ኣብ ካርድኻ ሓገዝ ሓቲትካ ነይርካ። ሕጂ ጉጅለ ኣሎ፡\n${group}\n${when}`,
    answer: 'ትሳተፍ እንተኾንካ ብቲ ሊንክ ሓብረና፡ ድሕሪኡ ተመዝገብ።',
  },
  uk: {
    keptSubject: 'Ваша картка цифрових навичок',
    kept: 'Ми отримали вашу картку. Повідомимо, коли буде група для вас. Збережіть цей лист: за посиланням можна змінити картку або видалити дані.',
    offeredSubject: 'Є група для вас',
    offered: (group, when) => `Ви просили про допомогу на картці. Тепер є група:\n${group}\n${when}`,
    answer: 'Повідомте за посиланням, чи берете участь, а потім запишіться.',
  },
  pl: {
    keptSubject: 'Twoja karta umiejętności cyfrowych',
    kept: 'Mamy twoją kartę. Damy znać, gdy będzie grupa dla ciebie. Zachowaj tę wiadomość: przez link zmienisz kartę lub usuniesz dane.',
    offeredSubject: 'Jest grupa dla ciebie',
    offered: (group, when) => `Na karcie była prośba o pomoc. Jest teraz grupa:\n${group}\n${when}`,
    answer: 'Daj znać przez link, czy bierzesz udział, a potem się zapisz.',
  },
  tr: {
    keptSubject: 'Dijital beceri kartınız',
    kept: 'Kartınızı aldık. Size uygun bir grup olunca haber veririz. Bu e-postayı saklayın: bağlantı ile kartı değiştirir veya bilgilerinizi silersiniz.',
    offeredSubject: 'Sizin için bir grup var',
    offered: (group, when) => `Kartınızda yardım istediniz. Şimdi bir grup var:\n${group}\n${when}`,
    answer: 'Katılıp katılmayacağınızı bağlantıdan bildirin, sonra kaydolun.',
  },
  es: {
    keptSubject: 'Tu tarjeta de habilidades digitales',
    kept: 'Tenemos tu tarjeta. Te avisamos cuando haya un grupo para ti. Guarda este correo: con el enlace cambias la tarjeta o borras tus datos.',
    offeredSubject: 'Hay un grupo para ti',
    offered: (group, when) => `Pediste ayuda en tu tarjeta. Ahora hay un grupo:\n${group}\n${when}`,
    answer: 'Dinos con el enlace si participas y después inscríbete.',
  },
  fr: {
    keptSubject: 'Votre carte des compétences numériques',
    kept: 'Nous avons votre carte. Nous vous prévenons quand il y a un groupe pour vous. Gardez ce message : le lien permet de changer la carte ou d’effacer vos données.',
    offeredSubject: 'Il y a un groupe pour vous',
    offered: (group, when) =>
      `Vous avez demandé de l’aide sur votre carte. Il y a maintenant un groupe :\n${group}\n${when}`,
    answer: 'Dites-nous par le lien si vous participez, puis inscrivez-vous.',
  },
} satisfies InLanguages<typeof nl>;
