import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { allowed, compare, packed, square } from './compare.ts';

const kept = join(import.meta.dirname, 'expected');
const out = join(import.meta.dirname, '../../out/pictures/compared');
const isRenewing = process.env.PROVENU_PICTURES === 'renew';

export const expectedPicture = (name: string) => readFileSync(join(kept, `${name}.png`));

/** A picture is as the one that is kept under its name; if not, both are left in out/pictures/compared, and what differs between them. */
export function expectPicture(name: string, actual: Buffer): void {
    const file = join(kept, `${name}.png`);
    const known = existsSync(file) ? compare(actual, readFileSync(file)) : null;
    if (isRenewing) {
        mkdirSync(kept, { recursive: true });
        if (known?.same !== true) writeFileSync(file, packed(actual));
        return;
    }
    const left = (part: string) => join(out, `${name}.${part}.png`);
    for (const part of ['actual', 'expected', 'difference']) rmSync(left(part), { force: true });
    if (known?.same === true) return;
    mkdirSync(out, { recursive: true });
    writeFileSync(left('actual'), actual);
    if (known !== null) {
        writeFileSync(left('expected'), readFileSync(file));
        writeFileSync(left('difference'), known.difference);
    }
    expect.fail(
        `${told(name, known)}\nLook at out/pictures/compared/${name}.*.png. If it is meant to look so: npm run pictures, and look at each that changed.`,
    );
}

function told(name: string, known: ReturnType<typeof compare> | null): string {
    if (known === null) return `No picture is kept under the name ${name}.`;
    if (known.sizes !== null) return `The picture ${name} is ${known.sizes[0]} pixels, the one that is kept ${known.sizes[1]}.`;
    return `The picture ${name} is not as the one that is kept: ${known.worst} pixels differ within ${square} × ${square}, ${allowed} are allowed.`;
}

/** A picture that is the same when it is taken again. */
export async function settled(take: () => Promise<Buffer>): Promise<Buffer> {
    let before = await take();
    for (let attempt = 0; attempt < 20; attempt++) {
        const after = await take();
        if (after.equals(before)) return after;
        before = after;
    }
    return before;
}
