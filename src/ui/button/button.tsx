/** A button that names its act; it never submits a form unless told to. */
import type { ComponentPropsWithRef } from 'react';
import { classes } from '../classes';
import { Icon, type IconName } from '../icon/icon';
import styles from './button.module.css';

/** `primary`: one per view. `secondary`: the rest. `quiet`: in rows and toolbars. `text`: inside a sentence. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'text';
export type ButtonSize = 'normal' | 'small';

export interface ButtonLook {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
}

/** The classes of a button, for links that look like one. */
export function buttonClasses({ variant = 'secondary', size = 'normal' }: ButtonLook): string {
  return classes(styles.button, styles[variant], size === 'small' && styles.small);
}

export function Button({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentPropsWithRef<'button'> & ButtonLook) {
  return (
    <button type="button" {...rest} className={classes(buttonClasses({ variant, size }), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
