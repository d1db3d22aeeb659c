import type { Examined, PackedFacts } from '../examine.ts';
import { squeezed, unsqueezedLately } from './packed-values.ts';
import { packValue, unpackValue } from './plain-values.ts';

/** What was found of some files as bytes, for another thread and for the disk. */
export function packExamined(examined: readonly Examined[]): Uint8Array<ArrayBuffer> {
    return packValue(examined.map(plain));
}

export function unpackExamined(packed: Uint8Array): readonly Examined[] {
    return unpackValue(packed) as readonly Examined[];
}

function plain({ outline, facts, findings, dangling }: Examined): Examined {
    return { outline, facts: factsOf(outline, facts), findings, dangling };
}

function factsOf(outline: Examined['outline'], facts: Examined['facts']): readonly (readonly unknown[])[] {
    return 'factOf' in facts ? outline.proposals.map((_, index) => facts.allOf(index)) : facts;
}

/** So many proposals are packed at once: enough that what they have in common is said once, few enough to be unpacked for one of them. */
const proposalsInAPacket = 64;

/** Takes in what was found of many files, and holds it in little room from then on. */
export class ExaminedPackets {
    private readonly all: Examined[];
    private waiting: { readonly index: number; readonly examined: Examined }[] = [];
    private proposals = 0;

    constructor(files: number) {
        this.all = new Array<Examined>(files);
    }

    take(index: number, examined: Examined): void {
        this.waiting.push({ index, examined });
        this.proposals += Math.max(1, examined.outline.proposals.length);
        if (this.proposals >= proposalsInAPacket) this.pack();
    }

    /** All of them in the order of their places. */
    end(): readonly Examined[] {
        this.pack();
        return this.all;
    }

    private pack(): void {
        const { waiting } = this;
        this.waiting = [];
        this.proposals = 0;
        const packet = new Packet(waiting.map(({ examined }) => examined));
        let before = 0;
        for (const [place, { index, examined }] of waiting.entries()) {
            this.all[index] = new PackedExamined(packet, place, before);
            before += examined.outline.proposals.length;
        }
    }
}

/** Some files with their parts apart: whoever asks for one of them goes on to that of the next proposal, not to the other parts. */
class Packet {
    private readonly outlines: Uint8Array;
    private readonly findings: Uint8Array;
    private readonly dangling: Uint8Array;
    /** Fact by fact, each of all proposals. */
    private readonly facts: readonly Uint8Array[];

    constructor(files: readonly Examined[]) {
        const facts = files.flatMap(({ outline, facts: ofFile }) => factsOf(outline, ofFile));
        this.outlines = squeezed(files.map(({ outline }) => outline));
        this.findings = squeezed(files.map(({ findings }) => findings));
        this.dangling = squeezed(files.map(({ dangling }) => dangling));
        this.facts = (facts[0] ?? []).map((_, index) => squeezed(facts.map((ofProposal) => ofProposal[index])));
    }

    outlineOf(file: number): Examined['outline'] {
        return (unsqueezedLately(this.outlines) as Examined['outline'][])[file] as Examined['outline'];
    }

    findingsOf(file: number): Examined['findings'] {
        return (unsqueezedLately(this.findings) as Examined['findings'][])[file] ?? [];
    }

    danglingOf(file: number): Examined['dangling'] {
        return (unsqueezedLately(this.dangling) as Examined['dangling'][])[file] ?? [];
    }

    factOf(proposal: number, fact: number): unknown {
        const packed = this.facts[fact];
        return packed === undefined ? undefined : (unsqueezedLately(packed) as readonly unknown[])[proposal];
    }

    factsOf(proposal: number): readonly unknown[] {
        return this.facts.map((_, fact) => this.factOf(proposal, fact));
    }
}

/** One of the files of a packet. */
class PackedExamined implements Examined, PackedFacts {
    private readonly packet: Packet;
    private readonly place: number;
    /** How many proposals of the packet stand in the files before it. */
    private readonly before: number;

    constructor(packet: Packet, place: number, before: number) {
        this.packet = packet;
        this.place = place;
        this.before = before;
    }

    get outline(): Examined['outline'] {
        return this.packet.outlineOf(this.place);
    }

    get findings(): Examined['findings'] {
        return this.packet.findingsOf(this.place);
    }

    get dangling(): Examined['dangling'] {
        return this.packet.danglingOf(this.place);
    }

    get facts(): PackedFacts {
        return this;
    }

    factOf(proposal: number, fact: number): unknown {
        return this.packet.factOf(this.before + proposal, fact);
    }

    allOf(proposal: number): readonly unknown[] {
        return this.packet.factsOf(this.before + proposal);
    }
}
