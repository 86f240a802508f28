import { LANGUAGES } from '#kernel/languages.ts';
import type { Words } from '#kernel/translated-page.ts';
import { Actions, Button } from '#ui/button.tsx';
import { Form } from '#ui/form.tsx';
import { isToCome, type Own } from '../own.ts';
import type { ownRegistrationTexts } from './own-registration-texts.ts';

type Shown = { own: Own; words: Words<typeof ownRegistrationTexts> };

/** In which language messages come, by its own name; none when nothing is to come. */
export function messagesIn({ own, words: { t } }: Shown) {
  const { language } = own.registration;
  if (!isToCome(own)) return [];
  const { name, direction } = LANGUAGES[language];
  return [
    {
      term: t.messagesIn,
      details: (
        <span lang={language} dir={direction}>
          {name}
        </span>
      ),
    },
  ];
}

/** Reading a page in another language changes nothing; asking for messages in it does. */
export const SpeakThis = ({ own, words: { t, language } }: Shown) =>
  isToCome(own) && own.registration.language !== language ? (
    <Form>
      <Actions>
        <Button name="answer" value="language" kind="secondary">
          {t.speakThis}
        </Button>
      </Actions>
    </Form>
  ) : null;
