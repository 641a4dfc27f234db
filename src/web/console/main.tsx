import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { openWords } from '../kit/i18n.ts';
import '../kit/kit.css';
import { createQueryClient } from '../kit/queries.ts';
import { Theme } from '../kit/theme.tsx';
import { App } from './app.tsx';
import './console.css';
import { words } from './words.ts';

openWords(words);

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <Theme>
        <BrowserRouter basename="/console">
          <App />
        </BrowserRouter>
      </Theme>
    </QueryClientProvider>
  </StrictMode>,
);
