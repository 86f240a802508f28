import QRCode from 'qrcode';

/** The text as a QR code in SVG, without a border: whoever shows it leaves white around it, four squares wide. */
export const qrCode = (text: string): Promise<string> =>
  QRCode.toString(text, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
