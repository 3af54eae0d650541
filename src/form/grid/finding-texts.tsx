/** The messages that the marked cells of a table refer to: read aloud with the cell, shown elsewhere. */
import { useSession, useFindings } from '../session/session-context';
import { findingTextId } from './finding-id';

export function FindingTexts({ table }: { table: string }) {
  const { format } = useSession();
  const findings = useFindings().filter(({ cells }) => cells.some((key) => format.cells.get(key)?.table.id === table));
  return (
    <div hidden>
      {findings.map(({ id, message }) => (
        <p key={id} id={findingTextId(id)}>
          {message}
        </p>
      ))}
    </div>
  );
}
