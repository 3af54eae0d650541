/** How far something is, in a word and a sign; only 有问题 is red, and what is finished is plain. */
import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon/icon';
import { uiMessages } from '../messages';
import styles from './status-tag.module.css';

export type Status = keyof typeof uiMessages.status;

const icons: Record<Status, IconName> = {
  'not-started': 'circle',
  'in-progress': 'pencil',
  done: 'check',
  problem: 'alert',
  blocked: 'lock',
};

/** @param props.children words instead of the usual ones, e.g. 3 处有问题 */
export function StatusTag({ status, children }: { status: Status; children?: ReactNode }) {
  return (
    <span className={classes(styles.tag, styles[status])}>
      <Icon name={icons[status]} />
      {children ?? uiMessages.status[status]}
    </span>
  );
}
