/** The whole app: what every page shares, and which page an address leads to. */
import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { late } from '../ui/late/late';
import { ToastProvider } from '../ui/toast/toast-provider';
import { LateWorkspace } from './routes/late-workspace';
import { Loading } from './routes/loading';
import { NotFoundRoute } from './routes/not-found-route';
import { Shell } from './shell/shell';

const LOADING = <Loading />;

const HomeRoute = late(() => import('./home/home-route').then((module) => module.HomeRoute), LOADING);
const TemplatesRoute = late(() => import('./routes/templates-route').then((module) => module.TemplatesRoute), LOADING);
const HistoryRoute = late(() => import('./routes/history-route').then((module) => module.HistoryRoute), LOADING);
const ReviewRoute = late(() => import('./routes/review-route').then((module) => module.ReviewRoute), LOADING);
const SettingsRoute = late(() => import('./routes/settings-route').then((module) => module.SettingsRoute), LOADING);
const BatchRoute = late(() => import('./routes/batch-route').then((module) => module.BatchRoute), LOADING);
const TemplateRoute = late(() => import('./routes/template-route').then((module) => module.TemplateRoute), LOADING);

export function App() {
  return (
    <Router hook={useHashLocation}>
      <ToastProvider>
        <Shell>
          <Switch>
            <Route path="/">
              <HomeRoute />
            </Route>
            {/* Pages of the workspace bear the ids of sections, which never begin with a hyphen. */}
            <Route path="/draft/:id/-history">
              {({ id }) => <HistoryRoute draftId={id} />}
            </Route>
            <Route path="/draft/:id/-review">
              {({ id }) => <ReviewRoute draftId={id} />}
            </Route>
            <Route path="/draft/:id/*?">
              {({ id }) => <LateWorkspace draftId={id} />}
            </Route>
            <Route path="/settings">
              <SettingsRoute />
            </Route>
            <Route path="/batch/:id?">
              {({ id }) => <BatchRoute id={id} />}
            </Route>
            <Route path="/templates">
              <TemplatesRoute />
            </Route>
            <Route path="/templates/:id">
              {({ id }) => <TemplateRoute id={id} />}
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
