/** Starts the app in the page. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createDraftStorage } from '../drafts/draft-storage';
import { DraftStorageProvider } from '../drafts/storage-provider';
import '../ui/tokens.css';
import '../ui/base.css';
import { App } from './app';
import { ErrorBoundary } from './crash/error-boundary';
import { tellOfflineStatus } from './offline/status';
import { readTheme, showTheme } from './theme';

showTheme(readTheme());

const storage = createDraftStorage();
const client = new QueryClient();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary repository={storage.repository}>
        <QueryClientProvider client={client}>
          <DraftStorageProvider storage={storage}>
            <App />
          </DraftStorageProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

// The server of `vite dev` and a file opened from a disk have no service worker.
if (import.meta.env.PROD && import.meta.env.MODE !== 'portable' && 'serviceWorker' in navigator) {
  window.addEventListener('load', () => {
    void import('./offline/register').then(({ registerServiceWorker }) =>
      registerServiceWorker(navigator.serviceWorker, tellOfflineStatus),
    );
  });
}
