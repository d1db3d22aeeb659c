import type { ExportedFile } from '../exported-file.ts';
import type { Selection } from '../selection.ts';
export function markdownFile(_: Selection): ExportedFile { return { name: 'provenu.md', text: '' }; }
