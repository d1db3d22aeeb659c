import { z } from 'zod';

// A page may make no code out of text, which zod would try for speed as soon as a shape is made: imported before all shapes.
z.config({ jitless: true });
