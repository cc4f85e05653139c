import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page: `npm run build` writes it to dist/web, where the service finds it. */
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The service's Content-Security-Policy lets the page load its own files and nothing that is written inline.
    assetsInlineLimit: 0,
    // These know light-dark(); older targets make Vite rewrite it in a way that Mantine's switch does not reach.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
  },
  // `npx vite` while a service runs on its usual port.
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
