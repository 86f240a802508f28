import type { InLanguages } from '#kernel/languages.ts';

const nl = {
  facilities: {
    wheelchair: 'Toegankelijk met een rolstoel',
    toilet: 'Toilet',
    'accessible-toilet': 'Toilet voor mensen met een rolstoel',
    wifi: 'Gratis wifi',
    computers: 'Computers',
    printer: 'Printen en kopiëren',
    workplaces: 'Plekken om te werken of te leren',
    'meeting-room': 'Ruimte om samen te komen',
    children: 'Kinderhoek',
    coffee: 'Koffie en thee',
    'self-service': 'Zelf lenen en terugbrengen',
    minibieb: 'Boeken om te ruilen',
  },
  coreFunctions: {
    1: 'Informatie en hulp bij vragen',
    2: 'Leren en oefenen',
    3: 'Boeken lenen en lezen',
    4: 'Elkaar ontmoeten',
    5: 'Kunst en cultuur',
  },
};

/** What residents find in a branch and can do there. */
export const facilityTexts = {
  nl,
  en: {
    facilities: {
      wheelchair: 'Accessible by wheelchair',
      toilet: 'Toilet',
      'accessible-toilet': 'Toilet for wheelchair users',
      wifi: 'Free wifi',
      computers: 'Computers',
      printer: 'Printing and copying',
      workplaces: 'Places to work or study',
      'meeting-room': 'Room to meet together',
      children: "Children's corner",
      coffee: 'Coffee and tea',
      'self-service': 'Borrow and return by yourself',
      minibieb: 'Books to swap',
    },
    coreFunctions: {
      1: 'Information and help with questions',
      2: 'Learning and practising',
      3: 'Borrowing and reading books',
      4: 'Meeting each other',
      5: 'Art and culture',
    },
  },
  ar: {
    facilities: {
      wheelchair: 'يمكن الدخول بالكرسي المتحرك',
      toilet: 'مرحاض',
      'accessible-toilet': 'مرحاض لمستخدمي الكرسي المتحرك',
      wifi: 'واي فاي مجاني',
      computers: 'أجهزة كمبيوتر',
      printer: 'الطباعة والنسخ',
      workplaces: 'أماكن للعمل أو الدراسة',
      'meeting-room': 'غرفة للاجتماع معًا',
      children: 'ركن الأطفال',
      coffee: 'قهوة وشاي',
      'self-service': 'الاستعارة والإرجاع بنفسك',
      minibieb: 'كتب للتبادل',
    },
    coreFunctions: {
      1: 'معلومات ومساعدة في الأسئلة',
      2: 'التعلم والتدريب',
      3: 'استعارة الكتب وقراءتها',
      4: 'اللقاء بالآخرين',
      5: 'الفن والثقافة',
    },
  },
} satisfies InLanguages<typeof nl>;
