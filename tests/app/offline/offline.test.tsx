// Holds the site's note on working without a network to what the browser's service worker really is.
import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { offlineMessages } from '../../../src/app/offline/messages';
import { OfflineNote } from '../../../src/app/offline/offline-note';
import { registerServiceWorker } from '../../../src/app/offline/register';
import { tellOfflineStatus, type OfflineStatus } from '../../../src/app/offline/status';

/** A registration whose workers the test moves on. */
class FakeRegistration extends EventTarget {
  active: EventTarget | null = null;
  waiting: EventTarget | null = null;
  installing: EventTarget | null = null;

  find(): EventTarget {
    const worker = new EventTarget();
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    return worker;
  }

  move(worker: EventTarget, place: 'waiting' | 'active'): void {
    this.installing = null;
    this.waiting = place === 'waiting' ? worker : null;
    if (place === 'active') this.active = worker;
    worker.dispatchEvent(new Event('statechange'));
  }
}

async function registered(registration = new FakeRegistration()): Promise<{ registration: FakeRegistration; told: OfflineStatus[] }> {
  const told: OfflineStatus[] = [];
  const register = () => Promise.resolve(registration as unknown as ServiceWorkerRegistration);
  await registerServiceWorker({ register }, (status) => told.push(status));
  return { registration, told };
}

beforeEach(() => {
  tellOfflineStatus('absent');
});

it('says nothing before every file is kept, then that the network is not needed', async () => {
  const { registration, told } = await registered();
  const first = registration.find();
  registration.move(first, 'waiting');
  expect(told).toEqual([]);
  registration.move(first, 'active');
  expect(told).toEqual(['ready']);
});

it('says that a newer version waits, found now or found before', async () => {
  const { registration, told } = await registered();
  registration.move(registration.find(), 'active');
  registration.move(registration.find(), 'waiting');
  expect(told.at(-1)).toBe('updated');
  expect((await registered(registration)).told).toEqual(['updated']);
});

it('follows a worker that was being installed when the page came', async () => {
  const registration = new FakeRegistration();
  const worker = registration.find();
  const { told } = await registered(registration);
  registration.move(worker, 'active');
  expect(told).toEqual(['ready']);
});

it('stays silent where the browser refuses', async () => {
  const told: OfflineStatus[] = [];
  await registerServiceWorker({ register: () => Promise.reject(new Error('storage is off')) }, (status) => told.push(status));
  expect(told).toEqual([]);
});

it('shows what it was told', () => {
  const { container } = render(<OfflineNote />);
  expect(container.textContent).toBe('');
  act(() => {
    tellOfflineStatus('ready');
  });
  screen.getByText(offlineMessages.ready);
  act(() => {
    tellOfflineStatus('updated');
  });
  screen.getByText(offlineMessages.updated);
});

it('says nothing where service workers are switched off', async () => {
  const told: OfflineStatus[] = [];
  const tell = (status: OfflineStatus): number => told.push(status);
  await registerServiceWorker({ register: () => Promise.resolve(undefined) }, tell);
  await registerServiceWorker({ register: () => Promise.reject(new Error('switched off')) }, tell);
  expect(told).toEqual([]);
});
