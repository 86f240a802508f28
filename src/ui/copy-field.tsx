import type { Child } from 'hono/jsx';
import type { Language } from '#kernel/languages.ts';
import { asset } from './assets.ts';
import { TextArea } from './field.tsx';
import { partTexts } from './texts/part-texts.ts';

type CopyFieldProps = {
  name: string;
  label: Child;
  hint?: Child;
  value: string;
  rows?: number;
  language?: Language;
};

/** Text to take away, as a whole. A page with such a field has `<CopyScript />` once. */
export const CopyField = ({ name, value, language = 'nl', ...field }: CopyFieldProps) => (
  <div class="copy-field">
    <TextArea {...field} state={{ raw: { [name]: value }, errors: {}, language }} name={name} readonly required />
    <button
      type="button"
      class="button secondary small"
      data-copy={name}
      data-copied={partTexts[language].copied}
      hidden
    >
      {partTexts[language].copy}
    </button>
  </div>
);

export const CopyScript = () => <script type="module" src={asset('copy.js')} defer />;
