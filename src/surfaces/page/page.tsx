import { createRoot } from 'react-dom/client';
import { Workbench } from './workbench.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('page.html has no root');
createRoot(root).render(<Workbench />);
