import { readLogo, refusedLogo } from '../exports/document/logo.ts';
import type { Logo } from '../exports/document/settings.ts';
import { logoFile } from './logo-file.ts';
import { UsageError } from './output.ts';

/** The logo that the configuration in `folder` names: a file within that folder, small, and in truth a PNG or a JPEG. */
export function loadLogo(folder: string, name: string): Logo {
    const file = logoFile(folder, name);
    const reading = 'refused' in file ? refusedLogo(name, file.refused) : readLogo(name, new Uint8Array(Buffer.from(file.base64, 'base64')));
    if (reading.kind === 'wrong') throw new UsageError(reading.message);
    return reading.logo;
}
