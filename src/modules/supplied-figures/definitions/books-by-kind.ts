/** How national statistics part books, in collection and loans alike. Source: CBS, Openbare bibliotheken (70763ned). */
export const BOOK_KINDS = [
  { id: 'adult-fiction', label: 'Boeken voor volwassenen, fictie', about: 'romans en verhalen voor volwassenen' },
  {
    id: 'adult-nonfiction',
    label: 'Boeken voor volwassenen, non-fictie',
    about: 'informatieve boeken voor volwassenen',
  },
  { id: 'youth-fiction', label: 'Boeken voor de jeugd, fictie', about: 'verhalen voor wie nog geen 18 is' },
  {
    id: 'youth-nonfiction',
    label: 'Boeken voor de jeugd, non-fictie',
    about: 'informatieve boeken voor wie nog geen 18 is',
  },
] as const;
