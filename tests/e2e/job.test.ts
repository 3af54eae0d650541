// Holds the app to the whole job of a new user, served at the root of an address of this computer's own.
import { describe } from 'vitest';
import { openApp } from './support/app';
import { tellTheJob } from './support/job-story';

describe('a report from the first key to the finished files', () => {
  tellTheJob(openApp);
});
