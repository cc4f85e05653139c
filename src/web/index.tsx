/** Room: the page at "/", in which a bid team uploads documents and reads what Muster answers. */
/// <reference types="vite/client" />
import './components/no-eval.ts';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
