// Scanning codes one after the other, where the browser itself can read them. Elsewhere the telephone's own camera opens the
// address in the code.

type Detector = { readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type Detectors = {
  readonly getSupportedFormats: () => Promise<readonly string[]>;
  new (options: { formats: readonly string[] }): Detector;
};

const QR = 'qr_code';
const PAUSE_MS = 200;

const pause = (): Promise<void> => new Promise((done) => setTimeout(done, PAUSE_MS));

type Scanner = {
  /** Does something with what was read, and gives the sentence to show. */
  readonly heard: (text: string) => Promise<string>;
  readonly refused: () => void;
};

/** Shows the button where codes can be read. */
export async function offerCamera(scanner: Scanner): Promise<void> {
  const button = document.querySelector<HTMLButtonElement>('[data-door-scan]');
  const { BarcodeDetector } = window as { BarcodeDetector?: Detectors };
  if (!button || !BarcodeDetector || !navigator.mediaDevices) return;
  if (!(await BarcodeDetector.getSupportedFormats()).includes(QR)) return;
  const detector = new BarcodeDetector({ formats: [QR] });
  button.hidden = false;
  button.onclick = () => void scan(detector, scanner);
}

async function scan(detector: Detector, { heard, refused }: Scanner): Promise<void> {
  const dialog = document.querySelector('[data-door-camera]') as HTMLDialogElement;
  const [video, said] = [dialog.querySelector('video'), dialog.querySelector('p')];
  const wish = { video: { facingMode: 'environment' } };
  const stream = await navigator.mediaDevices.getUserMedia(wish).catch(() => undefined);
  if (!stream || !video || !said) return refused();
  said.textContent = '';
  video.srcObject = stream;
  dialog.showModal();
  await video.play();
  for (let last = ''; dialog.open; await pause()) {
    const [code] = await detector.detect(video).catch(() => []);
    if (!code || code.rawValue === last) continue;
    last = code.rawValue;
    said.textContent = await heard(last);
    navigator.vibrate?.(100);
  }
  for (const track of stream.getTracks()) track.stop();
}
