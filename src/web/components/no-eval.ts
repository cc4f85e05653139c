import { z } from 'zod';

// zod would compile schemas with eval as they are made, which the service's Content-Security-Policy forbids and browsers
// report; so this must run before the first schema is made.
z.config({ jitless: true });
