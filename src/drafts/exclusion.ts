/** Keeps two windows from writing one draft: by the browser's locks or, without them, by beats in the database. */

export interface Hold {
  /** Lets go. Issues its writes within the call, so that it may be called at the end of a page. */
  release(): void;
}

export interface Exclusion {
  /**
   * Takes hold of a draft.
   * @param holder names who takes hold; one holder has one hold
   * @param force takes it from whoever has it
   * @param onLost called when somebody else takes it by force
   * @returns `null` when somebody else has it
   */
  hold(draft: string, holder: string, force: boolean, onLost: () => void): Promise<Hold | null>;
}
