import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type BareFinding, bare, type FileFindings, type Finding, type SuppressedFinding, worded } from '../rules/check.ts';

interface Packed {
    readonly findings: readonly BareFinding[];
    readonly suppressed: readonly (BareFinding & Pick<SuppressedFinding, 'reason'>)[];
}

/** Findings in a tenth of their room, for whoever goes through them seldom and file by file: unpacked whenever they are asked for. */
export function packFindings(files: readonly FileFindings[]): readonly FileFindings[] {
    return files.map((file) => (file.findings.length + file.suppressed.length === 0 ? file : new PackedFindings(file)));
}

class PackedFindings implements FileFindings {
    readonly path: string;
    private readonly hasSuppressed: boolean;
    /** A character a byte: a short text takes less room than a short list of bytes. */
    private readonly packed: string;

    constructor({ path, findings, suppressed }: FileFindings) {
        const plain: Packed = { findings: findings.map(bare), suppressed: suppressed.map((each) => ({ ...bare(each), reason: each.reason })) };
        this.path = path;
        this.hasSuppressed = suppressed.length > 0;
        this.packed = deflateRawSync(serialize(plain)).toString('latin1');
    }

    get findings(): readonly Finding[] {
        return this.unpacked().findings.map(worded);
    }

    get suppressed(): readonly SuppressedFinding[] {
        if (!this.hasSuppressed) return [];
        return this.unpacked().suppressed.map((each) => ({ ...worded(each), reason: each.reason }));
    }

    private unpacked(): Packed {
        return deserialize(inflateRawSync(Buffer.from(this.packed, 'latin1'))) as Packed;
    }
}
