/** The editor of a narrative, which is as large as the rest of the workspace and comes a moment after it. */
import { late } from '../../ui/late/late';
import { narrativeMessages } from '../messages';
import styles from './narrative.module.css';

export const RichNarrativePart = late(
  () => import('../rich-text/rich-narrative').then((module) => module.RichNarrative),
  <p className={styles.area}>{narrativeMessages.loading}</p>,
);
