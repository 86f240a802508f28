import { z } from 'zod';
import { defineForm, type FormState, field } from '#kernel/forms.ts';
import { asset } from '#ui/assets.ts';
import { TextArea, TextField } from '#ui/field.tsx';
import { FigurePicker } from '../views/figure-picker.tsx';
import type { Editor, EditorAround } from './editor.ts';
import { HeadingField } from './heading-editor.tsx';

const MOST = 20_000;

const form = defineForm(
  z.object({ heading: field.optionalText(), text: field.optionalText(MOST), signedBy: field.optionalText() }),
);

const Fields = ({ state, around }: { state: FormState; around: EditorAround }) => (
  <>
    <HeadingField state={state} />
    <TextArea
      state={state}
      name="text"
      label="Tekst"
      hint="Een lege regel begint een nieuwe alinea. Een regel die met een streepje begint, is een punt van een lijst. Tussen accolades staat een cijfer: dat vult zich vanzelf."
      rows={14}
    />
    <FigurePicker state={state} around={around} legend="Zet een cijfer in de tekst" button="Zet in de tekst" />
    <TextField
      state={state}
      name="signedBy"
      label="Ondertekend door"
      hint="Alleen bij een voorwoord: naam en functie"
      maxlength={200}
    />
    <script type="module" src={asset('insert-figure.js')} defer />
  </>
);

/** How a text is written: as plain text with figures by their ids in it. */
export const textEditor: Editor<'text'> = {
  fresh: { kind: 'text', heading: '', text: '', signedBy: '' },
  rawOf: ({ heading, text, signedBy }) => ({ heading, text, signedBy }),
  read: (data) => {
    const parsed = form.parse(data);
    const state = { ...parsed.state, raw: { ...parsed.state.raw, text: lines(parsed.state.raw.text) } };
    if (!parsed.ok) return { state };
    const { heading = '', text, signedBy = '' } = parsed.values;
    return { state, content: { kind: 'text', heading, text: lines(text), signedBy } };
  },
  Fields,
  withFigure: (state, reference) => {
    const text = state.raw.text ?? '';
    const space = text === '' || /\s$/.test(text) ? '' : ' ';
    return { ...state, raw: { ...state.raw, text: `${text}${space}{${reference}}` } };
  },
};

/** A browser sends other line ends than it was given. */
const lines = (text = ''): string => text.replaceAll('\r\n', '\n');
