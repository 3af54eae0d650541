/** Opens the list of keys, by a press or by its own key. */
import { useCallback, useState } from 'react';
import { Button } from '../../ui/button/button';
import { late } from '../../ui/late/late';
import { appMessages } from '../messages';
import { useHelpKey } from './use-help-key';

const ShortcutsDialog = late(() => import('./shortcuts-dialog').then((module) => module.ShortcutsDialog));

export function HelpButton({ className }: { className?: string | undefined }) {
  const [shown, setShown] = useState(false);
  const open = useCallback(() => {
    setShown(true);
  }, []);
  useHelpKey(open);
  return (
    <>
      <Button variant="quiet" size="small" className={className} title={appMessages.keysHint} onClick={open}>
        {appMessages.keys}
      </Button>
      {shown && (
        <ShortcutsDialog
          onClose={() => {
            setShown(false);
          }}
        />
      )}
    </>
  );
}
