// Promises each DOM test an empty page, a working IndexedDB and dialogs that open.
import 'fake-indexeddb/auto';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { installDialog } from './dialog';
import { installNoLayout } from './no-layout';

installDialog();
installNoLayout();

afterEach(() => {
  cleanup();
});
