import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { Logo } from '../exports/document/settings.ts';
import type { Localised } from '../rules/define.ts';
import { UsageError } from './output.ts';

const mostBytes = 500_000;
const mostPixels = 4000;

/** The logo that the configuration in `folder` names: a file within that folder, small, and in truth a PNG or a JPEG. */
export function loadLogo(folder: string, name: string): Logo {
    const bytes = readFileSync(insideOf(folder, name));
    const type = typeOf(bytes);
    const refused = (reason: Localised) => new UsageError({ da: `logo: '${name}' ${reason.da}`, en: `logo: '${name}' ${reason.en}` });
    if (type === null) throw refused({ da: 'er hverken en PNG- eller en JPEG-fil.', en: 'is neither a PNG nor a JPEG file.' });
    const size = sizeOf(bytes);
    if (size === null) throw refused({ da: 'kan ikke læses som billede.', en: 'cannot be read as a picture.' });
    if (Math.max(size.width, size.height) > mostPixels) {
        throw refused({ da: `er større end ${mostPixels} billedpunkter på den ene led.`, en: `is larger than ${mostPixels} pixels one way.` });
    }
    return { type, bytes: new Uint8Array(bytes), ...size };
}

/** Where links lead counts, not what the name says. */
function insideOf(folder: string, name: string): string {
    const refused = (reason: Localised) => new UsageError({ da: `logo: '${name}' ${reason.da}`, en: `logo: '${name}' ${reason.en}` });
    let path: string;
    try {
        path = realpathSync(join(folder, name));
    } catch {
        throw refused({ da: 'findes ikke.', en: 'does not exist.' });
    }
    const within = relative(realpathSync(folder), path);
    if (/^(?:[\\/]|[A-Za-z]:)/.test(name) || within === '..' || within.startsWith(`..${sep}`))
        throw refused({ da: 'ligger uden for mappen.', en: 'lies outside the folder.' });
    const { size } = statSync(path);
    if (!statSync(path).isFile()) throw refused({ da: 'er ikke en fil.', en: 'is no file.' });
    if (size > mostBytes)
        throw refused({
            da: `fylder ${Math.ceil(size / 1000)} kB; højst ${mostBytes / 1000} kB.`,
            en: `has ${Math.ceil(size / 1000)} kB; at most ${mostBytes / 1000} kB.`,
        });
    return path;
}

function typeOf(bytes: Uint8Array): Logo['type'] | null {
    if ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte)) return 'png';
    return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null;
}

function sizeOf(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
    try {
        const { width, height } = imageSize(bytes);
        return width > 0 && height > 0 ? { width, height } : null;
    } catch {
        return null;
    }
}
