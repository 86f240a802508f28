import QRCode from 'qrcode';

/** The text as a QR code in SVG, with a white border of so many squares; a reader needs four, on the paper or in the picture. */
export const qrCode = (text: string, border: number): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin: border, errorCorrectionLevel: 'M' });
