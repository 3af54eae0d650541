/** A PDF file of many pages with nothing of a report on them, written by hand. */

/** @param pages each with a few lines of capital letters */
export function manyPages(pages: number): Uint8Array {
  const fonts = 3;
  const first = 4;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${String(pages)} /Kids [${Array.from({ length: pages }, (_, index) => `${String(first + 2 * index)} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const lines = Array.from({ length: 40 }, (_, line) => `1 0 0 1 60 ${String(780 - 18 * line)} Tm (PAGE ${String(page)} LINE ${String(line)} LOREM IPSUM) Tj`);
    const content = `BT /F1 11 Tf ${lines.join('\n')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${String(fonts)} 0 R >> >> /Contents ${String(first + 2 * page + 1)} 0 R >>`,
      `<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${String(index + 1)} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = text.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  text += `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${entries.join('')}`;
  text += `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R >>\nstartxref\n${String(table)}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
