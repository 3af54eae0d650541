// Promises that every example of every component is free of what axe can find in a page without layout.
import { render } from '@testing-library/react';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../src/ui/examples';

const files = import.meta.glob<{ examples: Examples }>('../../src/ui/*/*.examples.tsx', { eager: true });
const components = Object.keys(import.meta.glob('../../src/ui/*/*.module.css')).map((file) => file.split('/').at(-2));

const rules = {
  // No layout here; contrast is computed from the tokens in contrast.test.ts.
  'color-contrast': { enabled: false },
  // An example is a part of a page, not a page.
  region: { enabled: false },
};

describe('examples', () => {
  it('exist for every component that has a style', () => {
    const shown = Object.keys(files).map((file) => file.split('/').at(-2));
    const parts = ['field'];
    expect(components.filter((name) => name !== undefined && !shown.includes(name) && !parts.includes(name))).toEqual([]);
  });

  for (const [file, { examples }] of Object.entries(files)) {
    const component = file.split('/').at(-2) ?? file;
    for (const [name, example] of Object.entries(examples)) {
      it(`${component}: “${name}” is clean to axe`, async () => {
        render(example);
        const { violations } = await axe.run(document.body, { rules });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      });
    }
  }
});
