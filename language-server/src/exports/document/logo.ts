import { decode } from 'fast-png';
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { type LogoRefusal, largestLogo } from '../../config/logo-file.ts';
import type { Localised } from '../../rules/define.ts';
import type { Logo } from './settings.ts';

const mostPixels = 4000;

export type LogoReading = { readonly kind: 'logo'; readonly logo: Logo } | { readonly kind: 'wrong'; readonly message: Localised };

/** A logo of its bytes: in truth a PNG or a JPEG, and of a size that a page can hold. `name` is what the configuration calls it. */
export function readLogo(name: string, bytes: Uint8Array): LogoReading {
    const type = typeOf(bytes);
    if (type === null) return wrong(name, 'er hverken en PNG- eller en JPEG-fil.', 'is neither a PNG nor a JPEG file.');
    const size = sizeOf(type, bytes);
    if (size === null) return wrong(name, 'kan ikke læses som billede.', 'cannot be read as a picture.');
    if (Math.max(size.width, size.height) > mostPixels) {
        return wrong(name, `er større end ${mostPixels} billedpunkter på den ene led.`, `is larger than ${mostPixels} pixels one way.`);
    }
    return { kind: 'logo', logo: { type, bytes, ...size } };
}

/** Why the file of a logo was not read. */
export function refusedLogo(name: string, refusal: LogoRefusal): LogoReading {
    const { da, en } = refusals[refusal];
    return wrong(name, da, en);
}

const refusals: Readonly<Record<LogoRefusal, Localised>> = {
    missing: { da: 'findes ikke.', en: 'does not exist.' },
    outside: { da: 'ligger uden for mappen.', en: 'lies outside the folder.' },
    link: {
        da: 'er et link eller ligger bag et; skriv, hvor filen selv ligger.',
        en: 'is a link or lies behind one; write where the file itself lies.',
    },
    'no-file': { da: 'er ikke en fil.', en: 'is no file.' },
    'too-large': { da: `fylder mere end ${largestLogo / 1000} kB.`, en: `has more than ${largestLogo / 1000} kB.` },
};

function wrong(name: string, da: string, en: string): LogoReading {
    return { kind: 'wrong', message: { da: `logo: '${name}' ${da}`, en: `logo: '${name}' ${en}` } };
}

function typeOf(bytes: Uint8Array): Logo['type'] | null {
    if ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a].every((byte, index) => bytes[index] === byte)) return 'png';
    return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff ? 'jpeg' : null;
}

/** Null for what no program could draw. */
function sizeOf(type: Logo['type'], bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
    try {
        const reader = type === 'png' ? PNG : JPG;
        if (!reader.validate(bytes)) return null;
        const { width, height } = reader.calculate(bytes);
        if (width <= 0 || height <= 0) return null;
        if (type === 'png' && Math.max(width, height) <= mostPixels) decode(bytes);
        return { width, height };
    } catch {
        return null;
    }
}
