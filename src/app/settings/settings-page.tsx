/** 设置: what an agency says of itself once, for every report that it begins on this device. */
import { useSettings } from '../../drafts/settings-queries';
import { usePageTitle } from '../../ui/page-title';
import { describeFailure } from '../describe-failure';
import { settingsMessages as messages } from './messages';
import { SettingsForm } from './settings-form';
import styles from './settings.module.css';

export function SettingsPage() {
  usePageTitle(messages.title);
  const { data, error, isFetchedAfterMount } = useSettings();
  return (
    <div className={styles.page}>
      <h1 className={styles.title} tabIndex={-1}>
        {messages.title}
      </h1>
      <p className={styles.about}>{messages.about}</p>
      {error && <p role="alert">{messages.unreadable(describeFailure(error))}</p>}
      {!isFetchedAfterMount && <p role="status">{messages.loading}</p>}
      {/* The form takes its texts once: not from what was read for another page before. */}
      {isFetchedAfterMount && data && <SettingsForm opened={data} />}
    </div>
  );
}
