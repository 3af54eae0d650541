// Holds the install check to its promise: it names what differs from the lock, and knows when Node is too old.
import { describe, expect, it } from 'vitest';
import { missingPackages, satisfiesFloor } from '../../scripts/ensure-installed.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
    'node_modules/a/node_modules/b': { version: '3.0.0' },
  },
};

describe('missingPackages', () => {
  it('finds nothing when every package is there in its locked version', () => {
    expect(missingPackages(lock, lock)).toEqual([]);
  });

  it('finds everything but the optional packages when nothing is installed', () => {
    expect(missingPackages(lock, undefined)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b']);
  });

  it('finds a package of another version, optional or not', () => {
    const installed = {
      packages: {
        'node_modules/a': { version: '1.0.1' },
        'node_modules/b': { version: '2.0.1' },
        'node_modules/a/node_modules/b': { version: '3.0.0' },
      },
    };
    expect(missingPackages(lock, installed)).toEqual(['node_modules/a', 'node_modules/b']);
  });
});

describe('satisfiesFloor', () => {
  it.each([
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['20.18.9', false],
    ['18.20.0', false],
  ])('Node %s against >=20.19: %s', (version, expected) => {
    expect(satisfiesFloor(version, '>=20.19')).toBe(expected);
  });
});
