/** Every icon with its name beside it. */
import type { Examples } from '../examples';
import { Icon, iconNames } from './icon';

export const examples: Examples = {
  'all icons': (
    <ul>
      {iconNames.map((name) => (
        <li key={name}>
          <Icon name={name} /> {name}
        </li>
      ))}
    </ul>
  ),
};
