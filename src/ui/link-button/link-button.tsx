/** A link that looks like a button: it leads somewhere, so it stays an `a`. */
import type { ComponentPropsWithRef } from 'react';
import { buttonClasses, type ButtonLook } from '../button/button';
import { classes } from '../classes';
import { Icon } from '../icon/icon';

export function LinkButton({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: ComponentPropsWithRef<'a'> & { href: string } & ButtonLook) {
  return (
    <a {...rest} className={classes(buttonClasses({ variant, size }), className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
