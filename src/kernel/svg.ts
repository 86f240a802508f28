/** The six colours that stay apart on white paper, each at least 3:1, in the order in which series take them. */
export const seriesColours = ['#0B5C5E', '#C8622A', '#5B80B2', '#A37F12', '#8C4A6B', '#4E7F3C'] as const;

export type Attributes = Record<string, string | number | undefined>;

/** Gives the attributes that paint a class: on pages the class alone, in a standalone picture the colours too. */
export type Paint = (className: string) => Attributes;

/** A rectangle on the picture, in its own units. */
export type Box = { x: number; y: number; width: number; height: number };

/** An element; text among the children must have gone through `escapeXml`. Numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(String(value))}"`);
  return children.length > 0
    ? `<${name}${written.join('')}>${children.join('')}</${name}>`
    : `<${name}${written.join('')}/>`;
}

/** Text for between tags and in attributes. Characters that XML cannot hold are left out, or no reader would open the picture. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, (char) => entities[char] ?? '');
}

/** The whole picture, with the name and the description that people hear who do not see it. */
export function picture(
  frame: { width: number; height: number; title: string; description: string; standalone?: boolean; className: string },
  ...children: string[]
): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: frame.className,
    viewBox: `0 0 ${rounded(frame.width)} ${rounded(frame.height)}`,
    width: frame.standalone ? frame.width : undefined,
    height: frame.standalone ? frame.height : undefined,
    role: 'img',
    'aria-label': frame.title,
    'font-family': frame.standalone ? 'Source Sans 3' : undefined,
  };
  const title = element('title', {}, escapeXml(frame.title));
  return element('svg', attributes, title, element('desc', {}, escapeXml(frame.description)), ...children);
}

/** How a drawing paints its classes. Pages bring the colours in their style sheet, because their content policy forbids style
 *  attributes and their scheme may be dark; a standalone picture (PDF) carries those of `colours`. */
export function paintWith(colours: Record<string, Attributes>, standalone = false): Paint {
  return (className) => ({ class: className, ...(standalone ? colours[className] : {}) });
}

/** About how wide a text is in our text face, on the safe side also where it is bold. */
export function textWidth(text: string, fontSize: number): number {
  const narrow = text.match(/[iljtfrI .,:;'’()-]/g)?.length ?? 0;
  const wide = text.match(/[mwMWA-HJ-LN-VX-Z%]/g)?.length ?? 0;
  return (narrow * 0.38 + wide * 0.86 + (text.length - narrow - wide) * 0.57) * fontSize;
}

/** The text, cut with an ellipsis where it would be wider than there is room. */
export function shortened(text: string, fontSize: number, room: number): string {
  if (textWidth(text, fontSize) <= room) return text;
  let characters = text.length - 1;
  while (characters > 1 && textWidth(`${text.slice(0, characters)}…`, fontSize) > room) characters--;
  return `${text.slice(0, characters).trimEnd()}…`;
}

/** Whether two boxes have any area in common. */
export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}
