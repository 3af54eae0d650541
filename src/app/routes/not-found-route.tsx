/** Says that an address leads nowhere, and the way back. */
import { LinkButton } from '../../ui/link-button/link-button';
import { usePageTitle } from '../../ui/page-title';
import { appMessages } from '../messages';
import styles from './routes.module.css';

export function NotFoundRoute() {
  usePageTitle(appMessages.notFoundTitle);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{appMessages.notFoundTitle}</h1>
      <p>{appMessages.notFound}</p>
      <p>
        <LinkButton href="#/" icon="arrow-left">
          {appMessages.toHome}
        </LinkButton>
      </p>
    </div>
  );
}
