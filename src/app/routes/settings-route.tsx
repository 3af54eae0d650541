/** The address of the settings. */
import { SettingsPage } from '../settings/settings-page';

export function SettingsRoute() {
  return <SettingsPage />;
}
