/** The whole app: what every page shares, and which page an address leads to. */
import { lazy, Suspense } from 'react';
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ToastProvider } from '../ui/toast/toast-provider';
import { appMessages } from './messages';
import { NotFoundRoute } from './routes/not-found-route';
import styles from './routes/routes.module.css';
import { Shell } from './shell/shell';

const HomeRoute = lazy(() => import('./home/home-route').then((module) => ({ default: module.HomeRoute })));
const WorkspaceRoute = lazy(() =>
  import('./routes/workspace-route').then((module) => ({ default: module.WorkspaceRoute })),
);
const TemplatesRoute = lazy(() =>
  import('./routes/templates-route').then((module) => ({ default: module.TemplatesRoute })),
);
const HistoryRoute = lazy(() => import('./routes/history-route').then((module) => ({ default: module.HistoryRoute })));
const SettingsRoute = lazy(() => import('./routes/settings-route').then((module) => ({ default: module.SettingsRoute })));
const TemplateRoute = lazy(() => import('./routes/template-route').then((module) => ({ default: module.TemplateRoute })));

/**
 * Stands around each page alone, under a key of its own: a boundary that two pages share would keep the first one,
 * hidden, until the second is here.
 */
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
              <Suspense key="home" fallback={<Loading />}>
                <HomeRoute />
              </Suspense>
            </Route>
            {/* Pages of the workspace bear the ids of sections, which never begin with a hyphen. */}
            <Route path="/draft/:id/-history">
              {({ id }) => (
                <Suspense key="history" fallback={<Loading />}>
                  <HistoryRoute draftId={id} />
                </Suspense>
              )}
            </Route>
            <Route path="/draft/:id/*?">
              {({ id }) => (
                <Suspense key="draft" fallback={<Loading />}>
                  <WorkspaceRoute draftId={id} />
                </Suspense>
              )}
            </Route>
            <Route path="/settings">
              <Suspense key="settings" fallback={<Loading />}>
                <SettingsRoute />
              </Suspense>
            </Route>
            <Route path="/templates">
              <Suspense key="templates" fallback={<Loading />}>
                <TemplatesRoute />
              </Suspense>
            </Route>
            <Route path="/templates/:id">
              {({ id }) => (
                <Suspense key="template" fallback={<Loading />}>
                  <TemplateRoute id={id} />
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
