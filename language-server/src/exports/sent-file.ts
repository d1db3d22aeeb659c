import type { ExportedFile } from './exported-file.ts';

/** A file that a message can carry: its text, or its bytes as base64. */
export type SentFile = { readonly name: string; readonly text: string } | { readonly name: string; readonly base64: string };

/** `breathe` is asked between the pieces; what it throws stops the work. */
export async function sentFile({ name, chunks }: ExportedFile, breathe: () => Promise<void>): Promise<SentFile> {
    const texts: string[] = [];
    const bytes: string[] = [];
    for await (const chunk of chunks) {
        if (typeof chunk === 'string') texts.push(chunk);
        else bytes.push(binary(chunk));
        await breathe();
    }
    return bytes.length === 0 ? { name, text: texts.join('') } : { name, base64: btoa(bytes.join('')) };
}

/** In steps: a call takes only so many arguments. */
function binary(bytes: Uint8Array): string {
    const step = 0x8000;
    const parts = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
        String.fromCharCode(...bytes.subarray(index * step, (index + 1) * step)),
    );
    return parts.join('');
}
