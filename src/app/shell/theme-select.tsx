/** The small control in the footer that chooses between light and dark. */
import { useState } from 'react';
import { appMessages } from '../messages';
import { chooseTheme, readTheme, themes } from '../theme';
import styles from './shell.module.css';

export function ThemeSelect() {
  const [theme, setTheme] = useState(readTheme);
  return (
    <label className={styles.theme}>
      {appMessages.theme}
      <select
        className={styles.themeSelect}
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.target.value) ?? 'system';
          setTheme(chosen);
          chooseTheme(chosen);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {appMessages.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
