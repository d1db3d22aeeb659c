import { type BareFinding, bare, type FileFindings, type Finding, type SuppressedFinding, worded } from '../rules/check.ts';
import { squeezed, unsqueezed } from './packed-values.ts';

interface Packed {
    readonly findings: readonly BareFinding[];
    readonly suppressed: readonly (BareFinding & Pick<SuppressedFinding, 'reason'>)[];
}

/** Findings in a tenth of their room, for whoever goes through them seldom and file by file: unpacked whenever they are asked for. */
export function packFindings(files: Iterable<FileFindings>): readonly FileFindings[] {
    return Array.from(files, (file) => (file.findings.length + file.suppressed.length === 0 ? file : new PackedFindings(file)));
}

class PackedFindings implements FileFindings {
    readonly path: string;
    private readonly hasSuppressed: boolean;
    private readonly packed: Uint8Array;

    constructor({ path, findings, suppressed }: FileFindings) {
        const plain: Packed = { findings: findings.map(bare), suppressed: suppressed.map((each) => ({ ...bare(each), reason: each.reason })) };
        this.path = path;
        this.hasSuppressed = suppressed.length > 0;
        this.packed = squeezed(plain);
    }

    get findings(): readonly Finding[] {
        return this.unpacked().findings.map(worded);
    }

    get suppressed(): readonly SuppressedFinding[] {
        if (!this.hasSuppressed) return [];
        return this.unpacked().suppressed.map((each) => ({ ...worded(each), reason: each.reason }));
    }

    private unpacked(): Packed {
        return unsqueezed(this.packed) as Packed;
    }
}
