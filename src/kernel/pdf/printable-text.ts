const missing = '□';
const control = /[\p{Cc}\p{Cf}\p{Cs}]/u;
const endlessWord = /[^\s\u00ad-]{46,}/gu;
const zeroWidthSpace = '\u200b';

/**
 * JSON of the data with only what the fonts can draw: one undrawable character would refuse the whole PDF.
 * Such a character (an emoji, a script without a font, half a surrogate pair) becomes □; control marks disappear.
 * A word longer than any Dutch one gets places to break, so that it stays inside its column.
 */
export function printableJson(data: unknown, drawable: Set<number>): string {
  return JSON.stringify(data, (_, value: unknown) => (typeof value === 'string' ? printable(value, drawable) : value));
}

function printable(text: string, drawable: Set<number>): string {
  let out = '';
  for (const char of text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('\t', ' ')) {
    if (char === '\n' || char === '\u00ad') out += char;
    else if (!control.test(char)) out += drawable.has(char.codePointAt(0) ?? 0) ? char : missing;
  }
  return out.replace(endlessWord, (word) => (word.match(/.{1,20}/gu) ?? []).join(zeroWidthSpace));
}
