/** Starts the gallery: every component with its named examples. Served in development only. */
import { createRoot } from 'react-dom/client';
import type { Examples } from '../../ui/examples';
import '../../ui/tokens.css';
import '../../ui/base.css';
import { Gallery } from './gallery';

const files = import.meta.glob<{ examples: Examples }>('../../ui/*/*.examples.tsx', { eager: true });
const components = Object.entries(files).map(([file, { examples }]) => ({ name: file.split('/').at(-2) ?? file, examples }));

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Gallery components={components} />);
