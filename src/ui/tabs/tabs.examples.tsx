/** A row of tabs, one of them with problems. */
import { useState } from 'react';
import type { Examples } from '../examples';
import { Tabs } from './tabs';

const tabs = [
  { id: 'check', label: '核对', count: 3, problem: true },
  { id: 'guidance', label: '填报说明' },
  { id: 'preview', label: '预览' },
] as const;

function Panel() {
  const [selected, setSelected] = useState<(typeof tabs)[number]['id']>('check');
  return (
    <Tabs label="辅助面板" tabs={tabs} selected={selected} onSelect={setSelected}>
      <p>{selected}</p>
    </Tabs>
  );
}

export const examples: Examples = { 'three tabs': <Panel /> };
