/** Gives findings whose ids repeat ids of their own. */
import type { Finding } from './finding';

/** Findings whose ids repeat, told apart by a number in the order of the document. */
export function numberRepeated(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.id) ?? 0) + 1;
    seen.set(finding.id, count);
    if (count === 1) return finding;
    const id = `${finding.id}:${count}`;
    if (!finding.causes) return { ...finding, id };
    const causes = finding.causes.map((cause) => ({ ...cause, id: `${cause.id}:${count}`, findings: [id] }));
    return { ...finding, id, causes };
  });
}
