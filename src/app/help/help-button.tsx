/** Opens the list of keys, by a press or by its own key. */
import { lazy, Suspense, useCallback, useState } from 'react';
import { Button } from '../../ui/button/button';
import { appMessages } from '../messages';
import { useHelpKey } from './use-help-key';

const ShortcutsDialog = lazy(() => import('./shortcuts-dialog').then((module) => ({ default: module.ShortcutsDialog })));

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
        <Suspense fallback={null}>
          <ShortcutsDialog
            onClose={() => {
              setShown(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
