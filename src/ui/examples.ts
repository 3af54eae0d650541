/** What a component's examples file gives: named examples, looked at by people and checked by the axe test. */
import type { ReactElement } from 'react';

export type Examples = Record<string, ReactElement>;
