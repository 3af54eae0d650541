/** Makes any image that the browser can show fit for a report: redrawn without what a camera adds, not too large. */
import { base64Of } from '../../../report/base64';
import type { NarrativePicture } from '../../../report/narrative';
import { pictureOf } from './picture-node';

/** Pixels: some 250 to the inch on the width of the text. */
const WIDEST = 1_600;

/** Bytes that a picture should keep to. */
const ENOUGH = 1_000_000;

/** Ways to draw it, the next where the one before makes too large a file. */
const WAYS = [
  { scale: 1, quality: 0.9 },
  { scale: 1, quality: 0.75 },
  { scale: 0.6, quality: 0.75 },
] as const;

async function open(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function draw(image: HTMLImageElement, scale: number, type: string, quality: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  if (type === 'image/jpeg') {
    // What is transparent would turn black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });
}

/** The file itself says more than its picture (place, time, device): it is always drawn anew. */
async function redraw(image: HTMLImageElement, isPhoto: boolean): Promise<Blob | null> {
  const scale = Math.min(1, WIDEST / Math.max(image.naturalWidth, image.naturalHeight));
  if (!isPhoto) {
    const drawn = await draw(image, scale, 'image/png', 1);
    if (drawn && drawn.size <= ENOUGH) return drawn;
  }
  let smallest: Blob | null = null;
  for (const way of WAYS) {
    smallest = await draw(image, scale * way.scale, 'image/jpeg', way.quality);
    if (smallest && smallest.size <= ENOUGH) break;
  }
  return smallest;
}

/** @returns `null` for what the browser cannot show as an image */
export async function preparePicture(file: Blob, caption = '', alternative = ''): Promise<NarrativePicture | null> {
  try {
    const drawn = await redraw(await open(file), file.type === 'image/jpeg');
    if (drawn === null) return null;
    const picture = pictureOf(base64Of(new Uint8Array(await drawn.arrayBuffer())), caption, alternative);
    return picture && { picture };
  } catch {
    return null;
  }
}
