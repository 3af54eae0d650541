/** Lets one window at a time check the files of a batch. */
import type { Environment } from '../../drafts/environment';
import type { Exclusion, Hold } from '../../drafts/exclusion';
import type { NewsChannel } from '../../drafts/news';

export interface HoldParts {
  exclusion: Exclusion;
  news: NewsChannel;
  environment: Pick<Environment, 'newId'>;
}

/** @returns `null` while another window checks the batch */
export async function holdBatch(id: string, { exclusion, news, environment }: HoldParts): Promise<Hold | null> {
  const [name, holder] = [`batch-${id}`, environment.newId()];
  let hold: Hold | null;
  try {
    hold = await exclusion.hold(name, holder, false, () => undefined);
  } catch {
    // Where not even this works files must still be checked; what two windows write is kept file by file.
    hold = { release: () => undefined };
  }
  if (hold === null) return null;
  const { release } = hold;
  const deafen = news.subscribe((each) => {
    // A window in the background beats too slowly to be taken for a living one.
    if (each.kind === 'ask' && each.draft === name) news.post({ kind: 'here', draft: name, from: holder });
  });
  return {
    release() {
      deafen();
      release();
    },
  };
}
