import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanPicture } from './pictures.ts';

const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');
/** Six by four, one colour; the JPEG comes in several scans. */
const JPEG = fromBase64(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wgARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAVAQEBAAAAAAAAAAAAAAAAAAACA//aAAwDAQACEAMQAAABmFH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAEFAn//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/AX//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/AX//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAY/An//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/IX//2gAMAwEAAgADAAAAEAP/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAEDAQE/EH//xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oACAECAQE/EH//xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAE/EH//2Q==',
);
const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAEAQMAAACXytwAAAAAA1BMVEUAgIBxQSaxAAAAC0lEQVQI12NggAAAAAgAAS8g3TEAAAAASUVORK5CYII=',
);
const WEBP = fromBase64('UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoGAAQAAgA0JaACdLoAA5gA/u8pR8TxdvIb/6MP/xpH/GkfDmAAAA==');

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const SECRET = 'N52.6629 E6.7323';

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Exif with an orientation and a secret, in either byte order. */
function exif(order: 'II' | 'MM', orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(order, 'latin1');
  const short = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    order === 'II' ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return segment(0xe1, Buffer.concat([latin1('Exif\0\0'), tiff, latin1(SECRET)]));
}

const withSegments = (...segments: Buffer[]): Buffer =>
  Buffer.concat([JPEG.subarray(0, 2), ...segments, JPEG.subarray(2)]);

function chunk(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body, Buffer.alloc(4)]);
}

function webpWith(kind: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32LE(body.length, 4);
  const whole = Buffer.concat([WEBP, head, body]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

for (const [what, bytes, mediaType] of [
  ['JPEG', JPEG, 'image/jpeg'],
  ['PNG', PNG, 'image/png'],
  ['WebP', WEBP, 'image/webp'],
] as const)
  test(`a ${what} that tells nothing stays as it is`, () => {
    const picture = cleanPicture(bytes);
    assert.equal(picture?.mediaType, mediaType);
    assert.deepEqual(Buffer.from(picture?.bytes ?? []), bytes);
  });

const talkative: [what: string, bytes: Buffer, clean: Buffer][] = [
  ['Exif of a JPEG', withSegments(exif('MM', 1)), JPEG],
  ['XMP of a JPEG', withSegments(segment(0xe1, latin1(`http://ns.adobe.com/xap/1.0/\0${SECRET}`))), JPEG],
  [
    'notes of a maker in a JPEG',
    withSegments(segment(0xed, latin1(SECRET)), segment(0xe2, latin1(`MPF\0${SECRET}`))),
    JPEG,
  ],
  ['a comment in a JPEG', withSegments(segment(0xfe, latin1(SECRET))), JPEG],
  ['what hangs behind a JPEG', Buffer.concat([JPEG, latin1(SECRET)]), JPEG],
  ['text in a PNG', Buffer.concat([PNG.subarray(0, 33), chunk('tEXt', latin1(SECRET)), PNG.subarray(33)]), PNG],
  ['Exif of a PNG', Buffer.concat([PNG.subarray(0, 33), chunk('eXIf', latin1(SECRET)), PNG.subarray(33)]), PNG],
  ['what hangs behind a PNG', Buffer.concat([PNG, latin1(SECRET)]), PNG],
  ['Exif of a WebP', webpWith('EXIF', latin1(SECRET)), WEBP],
  ['XMP of a WebP', webpWith('XMP ', latin1(SECRET)), WEBP],
  ['what hangs behind a WebP', Buffer.concat([WEBP, latin1(SECRET)]), WEBP],
];
for (const [what, bytes, clean] of talkative)
  test(`${what} is left out`, () => {
    assert.ok(bytes.includes(SECRET));
    assert.deepEqual(Buffer.from(cleanPicture(bytes)?.bytes ?? []), clean);
  });

for (const order of ['II', 'MM'] as const)
  test(`the way up of a photo stays (${order}), and nothing else of its Exif`, () => {
    const clean = Buffer.from(cleanPicture(withSegments(exif(order, 6)))?.bytes ?? []);
    assert.ok(!clean.includes(SECRET));
    assert.equal(clean.readUInt16BE(2), 0xffe1);
    assert.equal(clean.length, JPEG.length + 36);
    assert.deepEqual(Buffer.from(cleanPicture(clean)?.bytes ?? []), clean);
  });

test('a colour profile stays', () => {
  const profile = segment(0xe2, latin1('ICC_PROFILE\0\x01\x01colours'));
  assert.deepEqual(Buffer.from(cleanPicture(withSegments(profile))?.bytes ?? []), withSegments(profile));
});

for (const [what, bytes] of [
  ['a web page', latin1('<svg onload=alert(1)>')],
  ['nothing', Buffer.alloc(0)],
  ['a film', Buffer.concat([Buffer.alloc(4), latin1('ftypmp42')])],
  ['a JPEG that was cut off', JPEG.subarray(0, 200)],
  ['a JPEG that lies about a length', withSegments(Buffer.from([0xff, 0xe1, 0xff, 0xff]))],
  ['a JPEG with Exif that points outside', withSegments(segment(0xe1, latin1('Exif\0\0MM\0*\xff\xff\xff\xff')))],
  ['a PNG that was cut off', PNG.subarray(0, 60)],
  ['a PNG that lies about a length', Buffer.concat([PNG.subarray(0, 8), Buffer.from('ffffffff49484452', 'hex')])],
  ['a WebP that was cut off', WEBP.subarray(0, 50)],
  ['a WebP without a picture', Buffer.from('524946460400000057454250', 'hex')],
] as const)
  test(`${what} is no picture`, () => assert.equal(cleanPicture(bytes), undefined));
