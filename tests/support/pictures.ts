// Promises pictures for tests: real files of a given size, small enough to stand in a test.
import { crc32, deflateSync } from 'node:zlib';
import type { NarrativePicture } from '../../src/report/narrative';

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(8 + named.length);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), 4 + named.length);
  return whole;
}

/** A PNG of one colour per row, in base64. */
export function png(width: number, height: number): string {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits of red, green and blue.
  head.set([8, 2], 8);
  const rows = Array.from({ length: height }, (_, row) => {
    const colours = Array.from({ length: width }, () => [40 + row, 90, 160]).flat();
    return Buffer.from([0, ...colours.map((part) => part % 256)]);
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...parts]).toString('base64');
}

/** A JPEG of 24 by 16 pixels, in base64. */
export const JPEG = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/',
  '2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAQABgDASIAAhEBAxEB/8QA',
  'FQABAQAAAAAAAAAAAAAAAAAAAAP/xAAaEAACAgMAAAAAAAAAAAAAAAAAEgQRFCJB/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAcEQABAwUAAAAAAAAAAAAA',
  'AAAAEhMiI1FhYoH/2gAMAwEAAhEDEQA/AIxY2Q26rXLEqNjruzXyhFk47aM1doSpOQuirfbEqu68sHBGSAAKAj//2Q==',
].join('');

export function pngPicture(caption: string, alternative: string, width = 12, height = 8): NarrativePicture {
  return { picture: { caption, alternative, type: 'png', width, height, data: png(width, height) } };
}

export function jpegPicture(caption: string, alternative: string): NarrativePicture {
  return { picture: { caption, alternative, type: 'jpeg', width: 24, height: 16, data: JPEG } };
}
