/** The service worker of the site: keeps every file of one version, and gives no window a file of another. */
import { clientsClaim } from 'workbox-core';
import { precacheAndRoute } from 'workbox-precaching';

/** Put in by the build: all files of the site. */
declare const KEPT_FILES: { url: string; revision: string | null }[];

// A new version waits until no window shows the old one: nothing is loaded again under the hands of a clerk.
precacheAndRoute(KEPT_FILES);
clientsClaim();
