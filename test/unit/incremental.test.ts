import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFile } from '../../language-server/src/language/build/file.ts';
import { differenceOf, IncrementalFile } from '../../language-server/src/language/incremental/incremental-file.ts';
import { PropParser } from '../../language-server/src/language/parser.ts';
import { scan } from '../../language-server/src/language/scanner.ts';
import { finished } from '../../language-server/src/wording/compile.ts';

const parser = new PropParser();

const head = `// Kataloget
sektor havne "Havne"
forudsætning løn = 500 kr
budget B1 "Katalog" {
    år: 2027..2030
    enhed: 1.000 kr
}
`;
const proposal = (id: string) => `forslag ${id} "Fælles indkøb" {
    budget: B1
    sektor: skole // prop-ignore unknown-reference: endnu ikke oprettet
    beskrivelse: """
        Indkøb samles i én { enhed }.
        """
    økonomi i 1.000 kr {
        år              2027  2028
        gevinst "Varer"  100  (2 borgere * løn)
        // prop-ignore net-mismatch: afrundet
        netto            100  1.5
    }
}
`;
const english = `budget B2 "Second" { years: 2027 2028 }
proposal E-1 "Shared purchase" { budget: B2 class: efficiency economy { gain "Goods" 1 2 total gain 1 2 } } proposal E-2 "Next" { budget: B2 }
type own "Own"
`;
const bases = [
    head + ['A-1', 'A-2', 'A-3', 'A-4'].map(proposal).join('\n'),
    head + proposal('A-1') + english + proposal('A-2'),
    english.repeat(3),
    proposal('A-1').replaceAll('\n', '\r\n').repeat(3),
    '',
];

const pieces = fc.constantFrom(
    ...['"', '"""', '\\"', '//', '/*', '*/', '{', '}', '(', ')', ':', '=', '-', ',', '\n', '\r\n', '\r', ' ', '#', '§', '“', '7', '1.5', '~', 'x'],
    ...[
        'forslag',
        'proposal',
        'budget',
        'forslag Ny "Ny" {',
        'økonomi {',
        'sektor',
        'sektor: ',
        'klasse: ',
        'gruppe "G" {',
        'i alt',
        'forudsætning a = 2',
    ],
    ...[
        '// prop-ignore net-mismatch: fordi\n',
        '// prop-ignore',
        '}\n}',
        '\n}\n',
        'borgere: "x"',
        'måling "M" fra 1 til 2',
        '    år 2027 2028\n',
        'forudsætning ',
    ],
    proposal('P-1'),
    english,
);

/** What a typist, a paste or a tool may do to a text; places are shares of its length, so that each edit hits the text as it then is. */
const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    deleted: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
    inserted: fc.oneof(pieces, fc.constant('')),
});
const change = fc.oneof(
    { weight: 12, arbitrary: fc.array(edit, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(edit, { minLength: 2, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(...bases) },
);

function changed(text: string, how: string | readonly { at: number; deleted: number; inserted: string }[]): string {
    if (typeof how === 'string') return how;
    return how.reduce((now, { at, deleted, inserted }) => {
        const from = Math.floor(at * now.length);
        return now.slice(0, from) + inserted + now.slice(from + deleted);
    }, text);
}

function sameAsWhole(file: IncrementalFile, text: string): void {
    expect(file.written).toEqual(buildFile('f.prop', text, parser));
}

describe('a file that is typed in', () => {
    it('says after any edits what the builder makes of the whole text', () => {
        fc.assert(
            fc.property(fc.constantFrom(...bases), fc.array(change, { minLength: 1, maxLength: 12 }), (base, changes) => {
                const file = new IncrementalFile('f.prop', base, parser);
                let text = base;
                for (const how of changes) {
                    text = changed(text, how);
                    file.update(text);
                    sameAsWhole(file, text);
                }
            }),
            { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
        );
    });

    it('read a unit at a time is what it is when read at once', () => {
        fc.assert(
            fc.property(fc.constantFrom(...bases), fc.array(change, { maxLength: 6 }), (base, changes) => {
                const text = changes.reduce(changed, base);
                const file = finished(IncrementalFile.inSteps('f.prop', text, parser));
                sameAsWhole(file, text);
                const next = changes.reduce(changed, text);
                file.update(next);
                sameAsWhole(file, next);
            }),
            { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
        );
    });

    it('is read by itself from the first whole proposal after a mistake on', () => {
        const text = ['A-1', 'A-2', 'A-3', 'A-4'].map(proposal).join('\n').replace('sektor: skole', 'sektor skole');
        const file = new IncrementalFile('f.prop', text, parser);
        sameAsWhole(file, text);
        expect(file.scanAround(text.length).tokens[0]?.start).toBe(text.indexOf('forslag A-3'));
    });

    it('has around every place the tokens of the whole text, as far as the proposals beside it', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...bases),
                fc.array(change, { minLength: 1, maxLength: 6 }),
                fc.double({ min: 0, max: 1 }),
                (base, changes, share) => {
                    const file = new IncrementalFile('f.prop', base, parser);
                    const text = changes.reduce(changed, base);
                    file.update(text);
                    const offset = Math.floor(share * text.length);
                    const [near, whole] = [file.scanAround(offset), scan(text)];
                    for (const kind of ['tokens', 'comments', 'problems'] as const) {
                        const [first, last] = [near.tokens[0]?.start ?? 0, near.tokens.at(-1)?.end ?? text.length];
                        expect(near[kind].filter(({ start }) => start >= first && start < last)).toEqual(
                            whole[kind].filter(({ start }) => start >= first && start < last),
                        );
                    }
                    const touching = whole.tokens.filter(({ start, end }) => start <= offset && offset <= end);
                    expect(near.tokens).toEqual(expect.arrayContaining(touching));
                },
            ),
            { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
        );
    });

    it('keeps what the edit did not touch: the same objects, moved', () => {
        const text = bases[0] ?? '';
        const file = new IncrementalFile('f.prop', text, parser);
        const before = file.written.proposals;
        const now = text.replace('forslag A-2 "Fælles', 'forslag A-2 "Meget fælles');
        file.update(now);
        expect(file.written.proposals.map((each, index) => each === before[index])).toEqual([true, false, true, true]);
        sameAsWhole(file, now);
    });

    it('takes in a text typed letter by letter', () => {
        const text = proposal('A-1') + proposal('A-2');
        const file = new IncrementalFile('f.prop', proposal('A-0') + proposal('A-9'), parser);
        for (let length = 1; length <= text.length; length += 3) {
            const now = proposal('A-0') + text.slice(0, length) + proposal('A-9');
            file.update(now);
            sameAsWhole(file, now);
        }
    });

    it('finds the stretch in which two texts differ', () => {
        expect(differenceOf('abcabc', 'abXcabc')).toEqual({ from: 2, oldEnd: 2, newEnd: 3 });
        expect(differenceOf('aaaa', 'aaa')).toEqual({ from: 3, oldEnd: 4, newEnd: 3 });
        expect(differenceOf('same', 'same')).toEqual({ from: 4, oldEnd: 4, newEnd: 4 });
    });
});
