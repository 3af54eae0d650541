/** The whole app: what every page shares, and which page an address leads to. */
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ToastProvider } from '../ui/toast/toast-provider';
import { HomeRoute } from './home/home-route';
import { appMessages } from './messages';
import { NotFoundRoute } from './routes/not-found-route';
import styles from './routes/routes.module.css';
import { Shell } from './shell/shell';

const WorkspaceRoute = lazy(() =>
  import('./routes/workspace-route').then((module) => ({ default: module.WorkspaceRoute })),
);

function Loading() {
  return (
    <p className={styles.loading} role="status">
      {appMessages.loading}
    </p>
  );
}

export function App() {
  return (
    <Router hook={useHashLocation}>
      <ToastProvider>
        <Shell>
          <Switch>
            <Route path="/">
              <HomeRoute />
            </Route>
            <Route path="/draft/:id/*?">
              {({ id }) => (
                // Around this page alone: a wider boundary would keep the page before it, hidden, until this one is here.
                <Suspense fallback={<Loading />}>
                  <WorkspaceRoute draftId={id} />
                </Suspense>
              )}
            </Route>
            <Route>
              <NotFoundRoute />
            </Route>
          </Switch>
        </Shell>
      </ToastProvider>
    </Router>
  );
}
