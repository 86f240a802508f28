import assert from 'node:assert/strict';

/** An element as a program reads it: its text without what stands in elements within, and those. */
export type XmlElement = { name: string; attributes: Record<string, string>; text: string; children: XmlElement[] };

const NAME = '[A-Za-z_][\\w.:-]*';
const PART = new RegExp(
  `<(?<end>/)?(?<name>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>/)?>|(?<text>[^<]+)`,
  'gy',
);
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

/** Reads XML as strictly as any reader does. Throws where it is not well-formed. Source: XML 1.0, without DTD and CDATA. */
export function readXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trimEnd();
  const whole: XmlElement = { name: '', attributes: {}, text: '', children: [] };
  const open = [whole];
  let read = 0;
  for (const { 0: part, groups = {} } of body.matchAll(PART)) {
    read += part.length;
    take(open, groups);
  }
  assert.equal(body.slice(read, read + 80), '', 'what is no XML');
  assert.deepEqual([open.length, whole.children.length], [1, 1], 'one element, which ends');
  return whole.children[0] as XmlElement;
}

function take(
  open: XmlElement[],
  { end, name = '', attributes = '', empty, text }: Record<string, string | undefined>,
) {
  const inner = open.at(-1) as XmlElement;
  if (text !== undefined) {
    inner.text += unescaped(text);
    return;
  }
  if (end) {
    assert.equal(open.pop()?.name, name, 'an element ends before what is around it');
    return;
  }
  const element: XmlElement = { name, attributes: attributesIn(attributes), text: '', children: [] };
  inner.children.push(element);
  if (!empty) open.push(element);
}

const attributesIn = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/\s([^=\s]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

function unescaped(text: string): string {
  assert.doesNotMatch(text, /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]|\]\]>/u, 'a sign that XML cannot hold');
  return text.replaceAll(/&([^;]*);?/g, (whole, name) => {
    assert.ok(name in ENTITIES && whole.endsWith(';'), `${whole} is no entity`);
    return ENTITIES[name] ?? '';
  });
}
