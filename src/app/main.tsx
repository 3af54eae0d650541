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
