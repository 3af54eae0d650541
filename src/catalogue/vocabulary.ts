/** The concepts that compare figures across formats; loaded only when two formats meet. */
import type { Vocabulary } from '../template/vocabulary';

export async function loadVocabulary(): Promise<Vocabulary> {
  const { default: vocabulary } = await import('../../templates/vocabulary.yaml');
  return vocabulary;
}
