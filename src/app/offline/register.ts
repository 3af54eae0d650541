/** Registers the service worker and tells how far it is. Browsers have none on plain http, nor for a file. */
import type { OfflineStatus } from './status';

/** As much of `navigator.serviceWorker` as is needed. Where service workers are switched off it may promise nothing. */
export interface Registrar {
  register(script: string, options: RegistrationOptions): Promise<ServiceWorkerRegistration | undefined>;
}

/**
 * @param container `navigator.serviceWorker`
 * @param tell called with each new status; never when there is no service worker to be had
 */
export async function registerServiceWorker(
  container: Registrar,
  tell: (status: OfflineStatus) => void,
): Promise<void> {
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await container.register('./service-worker.js', { updateViaCache: 'none' });
  } catch {
    // Storage may be switched off, or the server may lack the file: the site then needs its server, as it did before.
    return;
  }
  if (registration !== undefined) follow(registration, tell);
}

function follow(registration: ServiceWorkerRegistration, tell: (status: OfflineStatus) => void): void {
  const look = (): void => {
    if (registration.active !== null) tell(registration.waiting === null ? 'ready' : 'updated');
  };
  const hear = (): void => {
    registration.installing?.addEventListener('statechange', look);
  };
  registration.addEventListener('updatefound', hear);
  hear();
  look();
}
