import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const program = join(root, 'language-server/bin/prop.cjs');
const example = join(root, 'examples/budgetrunde-2027');
let folder: string;

function prop(words: readonly string[], input = '') {
    const env = { ...process.env, PROP_CACHE_DIR: join(folder, 'kept') };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, env, input, encoding: 'utf8' });
    return { status, stdout, stderr };
}

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const change = (name: string, from: string, to: string) => write(name, readFileSync(join(folder, name), 'utf8').replace(from, to));
const config = (wording: object) => write('provenu.json', JSON.stringify({ wording }));

const proposal = (number: number, summary: string) => `forslag A-${number} "Botilbud" {
    sektor: ældre
    type: tilrettelæggelse
    klasse: effektivisering
    realiserbarhed: 1
    resumé: "${summary}"
    borgere: "Borgerne får besked."
    økonomi i 1.000 kr {
        år            2027  2028  varig
        gevinst "Løn"  100   100    100
    }
}
`;
const moved = 'Tolv borgere hjemtages fra andre kommuner.';
const codesOf = ({ stdout }: { readonly stdout: string }) =>
    (JSON.parse(stdout) as { files: { findings: { code: string; data: { signal?: string } }[] }[] }).files.flatMap((file) =>
        file.findings.flatMap(({ code, data }) => (data.signal === undefined ? [] : [`${code} ${data.signal}`])),
    );

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'provenu-packs-'));
    cpSync(join(example, 'ordvalg'), join(folder, 'ordvalg'), { recursive: true });
    cpSync(join(example, 'provenu.json'), join(folder, 'provenu.json'));
    write('a.prop', proposal(1, moved));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a municipality's own pack", () => {
    it('speaks in prop check and in prop wording, beside the built-in pack', () => {
        expect(codesOf(prop(['check', '--format', 'json']))).toEqual(['service-signal hjemtagning']);
        const { stdout } = prop(['wording', '--explain', '-'], `${moved} Skolen lukkes.`);
        expect(stdout).toContain('strandkøbing/hjemtagning');
        expect(stdout).toContain('dansk/');
    });

    it('is silent where provenu.json does not name it', () => {
        config({ packs: [] });
        expect(codesOf(prop(['check', '--format', 'json']))).toEqual([]);
    });

    it('lengthens a list of the built-in pack', () => {
        const text = 'Biblioteket og nærvejen tilpasses: harmonisering af nærvejen.';
        expect(prop(['wording', '-'], text).stdout).toContain('tilpasning');
        config({ packs: [] });
        expect(prop(['wording', '-'], 'Harmonisering af nærvejen.').stdout).toContain('0 signaler');
    });

    it('is tried with prop wording --test: every example holds, or is named with its file and line', () => {
        expect(prop(['wording', '--test'])).toEqual({
            status: 0,
            stdout: 'strandkøbing 1.0.0: 2 regler, 7 eksempler\nAlle eksempler holder.\n',
            stderr: '',
        });
        change('ordvalg/regler.yaml', 'Velfærden er i god balance.', 'Vi taler om Velfærd i balance.');
        const failed = prop(['wording', '--test', 'ordvalg', '--lang', 'en']);
        expect(failed.status).toBe(1);
        expect(failed.stdout).toContain("ordvalg/regler.yaml:24: the rule 'velfærd-i-balance' speaks of an example it should be silent of");
        expect(failed.stdout).toContain('1 example does not hold.');
    });

    it.each([
        ['YAML that cannot be read', "- '@spareplan'", '- @spareplan', 'ordvalg/regler.yaml:16: en tekst, der begynder med @'],
        ['a list that is not there', "- '@spareplan'", "- '@spareplam'", "ordvalg/regler.yaml:16: '@spareplam' findes ikke. Menes '@spareplan'?"],
        ['a key that is not known', 'not-with:', 'ikke-med:', 'ordvalg/regler.yaml:42: rules (nr. 2): '],
        ['a pattern that is too long', "'@spareplan'", `'${'ord '.repeat(101).trim()}'`, 'ordvalg/regler.yaml:16: rules (nr. 1).patterns (nr. 1): '],
        ['a pattern that stands for too many', "'@spareplan'", `'${'ord? '.repeat(60).trim()}'`, "ordvalg/regler.yaml:16: 'ord? ord? "],
        ['parts that together stand for too many', "'@spareplan'", `'${'a? b? c? & '.repeat(12)}d'`, 'er ikke et mønster'],
        [
            'phrases that are read word by word',
            "'@spareplan'",
            "'hjælp i stedet for|frem for|fremfor'",
            "'hjælp i stedet for|frem for|fremfor': står | mellem ord eller mellem vendinger? Skriv hjælp i stedet (for|frem) (for|fremfor) eller (hjælp i stedet for|frem for|fremfor).",
        ],
        [
            'a word beside which it stands',
            "'@spareplan'",
            "'mere refusion|højere refusion'",
            'Skriv mere (refusion|højere) refusion eller (mere refusion|højere refusion).',
        ],
        ['a rule that is there already', 'id: hjemtagning', 'id: tilpasning', 'ordvalg/regler.yaml:27: id: tilpasning er der allerede.'],
        ['a class that is not known', 'class: service', 'class: servise', 'ordvalg/regler.yaml:28: rules (nr. 2).class: '],
        ['a key that is missing', "    patterns:\n      - '@spareplan'\n", '', "ordvalg/regler.yaml:3: rules (nr. 1): 'patterns' mangler.\n"],
        [
            'a circumstance that no other is near',
            'not-with:',
            'unless: [nægtlse]\n    not-with:',
            "'nægtlse' findes ikke. Omstændighederne er denied, ",
        ],
        ['an unknown circumstance', 'not-with:', 'unless: [denyed]\n    not-with:', "ordvalg/regler.yaml:42: 'denyed' findes ikke. Menes 'denied'?"],
    ])('%s is named with its file and line, and nothing is checked', (_, from, to, expected) => {
        change('ordvalg/regler.yaml', from, to);
        for (const words of [['check'], ['wording', '--test']]) {
            const { status, stdout, stderr } = prop(words);
            expect(status).toBe(2);
            expect(stdout + stderr).toContain(expected);
        }
    });

    it('names a misspelt key once, with the key that was meant', () => {
        change('ordvalg/regler.yaml', '    patterns:', '    pattern:');
        expect(prop(['check']).stderr).toBe("ordvalg/regler.yaml:15: rules (nr. 1): 'pattern' kendes ikke. Menes 'patterns'?\n");
        expect(prop(['check', '--lang', 'en']).stderr).toBe("ordvalg/regler.yaml:15: rules (no. 1): 'pattern' is not known. Is 'patterns' meant?\n");
    });

    it('is told in one language, a name with other letters too', () => {
        change('ordvalg/pack.yaml', 'name: strandkøbing', 'name: Strandkøbing');
        expect(prop(['check']).stderr).toMatch(/: name: små bogstaver, tal og bindestreger\n$/);
        expect(prop(['check', '--lang', 'en']).stderr).toMatch(/: name: small letters, digits and hyphens\n$/);
    });

    it('counts one rule as one, and says where there are none to try', () => {
        const rules = readFileSync(join(folder, 'ordvalg/regler.yaml'), 'utf8');
        write('ordvalg/regler.yaml', rules.slice(0, rules.indexOf('  # Her siges det')));
        expect(prop(['wording', '--test']).stdout).toBe('strandkøbing 1.0.0: 1 regel, 3 eksempler\nAlle eksempler holder.\n');
        rmSync(join(folder, 'ordvalg/regler.yaml'));
        expect(prop(['wording', '--test'])).toMatchObject({
            status: 0,
            stdout: 'strandkøbing 1.0.0: ingen regler, så der er ingen eksempler at prøve\n',
        });
        expect(prop(['wording', '--test', '--lang', 'en']).stdout).toContain('no rules, so there are no examples to try');
    });

    it('names every mistake, not only the first', () => {
        change('ordvalg/regler.yaml', "- '@spareplan'", "- '@spareplam'\n      - '@udvikling'");
        expect(prop(['check']).stderr.trim().split('\n')).toHaveLength(2);
    });

    it('says what it may not: circumstances of its own, lists made of themselves, too many rules', () => {
        change('ordvalg/pack.yaml', 'language: da', 'language: da\nbreaks: [men]');
        expect(prop(['check']).stderr).toContain('ordvalg/pack.yaml:5: ');
        change('ordvalg/pack.yaml', 'breaks: [men]', '');
        change('ordvalg/lists/ord.yaml', "'velfærd i balance'", "'@spareplan nu'");
        expect(prop(['check']).stderr).toContain('ordvalg/lists/ord.yaml:3: @spareplan er lavet af sig selv.');
        change('ordvalg/lists/ord.yaml', "'@spareplan nu'", "'spare & plan'");
        expect(prop(['check']).stderr).toContain("ordvalg/lists/ord.yaml:3: 'spare & plan': & kan ikke stå i en liste");
    });

    it('lies in the workspace: no path and no link leads out of it', () => {
        config({ packs: ['../ordvalg'] });
        expect(prop(['check'])).toMatchObject({
            status: 2,
            stderr: expect.stringContaining('wording.packs (nr. 1): ligger uden for mappen (linje 1)\n'),
        });
        expect(prop(['check', '--lang', 'en']).stderr).toContain('wording.packs (no. 1): lies outside the folder (line 1)\n');
        const other = mkdtempSync(join(tmpdir(), 'provenu-other-'));
        cpSync(join(example, 'ordvalg'), other, { recursive: true });
        symlinkSync(other, join(folder, 'link'));
        config({ packs: ['link'] });
        expect(prop(['check'])).toMatchObject({ status: 2, stderr: expect.stringContaining('link/pack.yaml:1: mappen findes ikke') });
        rmSync(other, { recursive: true });
    });

    it('is seen by a check whose result was kept', () => {
        mkdirSync(join(folder, 'w'));
        rmSync(join(folder, 'a.prop'));
        for (let number = 1; number <= 110; number++) write(`w/p${number}.prop`, proposal(number, `${moved.replace('Tolv', String(number))}`));
        const before = prop(['check', '--format', 'json']);
        expect(codesOf(before)).toHaveLength(110);
        change('ordvalg/regler.yaml', 'strength: strong', 'strength: weak');
        expect(codesOf(prop(['check', '--format', 'json']))).toEqual([]);
    });
});

describe('what a municipality switches off', () => {
    it('is silent in prop check and in prop wording', () => {
        const said = 'Kapaciteten tilpasses behovet.';
        write('a.prop', proposal(1, said));
        config({});
        expect(codesOf(prop(['check', '--format', 'json']))).toEqual(['euphemism tilpasning']);
        config({ off: ['tilpasning'] });
        expect(codesOf(prop(['check', '--format', 'json']))).toEqual([]);
        expect(prop(['wording', '-'], said).stdout).toContain('0 signaler');
    });

    it.each<[string, unknown, string, string]>([
        ['a rule', 'tilpasnin', "reglen 'tilpasnin' findes ikke. Menes 'tilpasning'?", "the rule 'tilpasnin' does not exist. Is 'tilpasning' meant?"],
        ['a rule that no other is near', { rule: 'x-y-z' }, "reglen 'x-y-z' findes ikke.", "the rule 'x-y-z' does not exist."],
        [
            'a pattern',
            { rule: 'velfærd-i-balance', pattern: '@spareplam' },
            "reglen 'velfærd-i-balance' har ikke mønsteret '@spareplam'. Menes '@spareplan'?",
            "the rule 'velfærd-i-balance' does not have the pattern '@spareplam'. Is '@spareplan' meant?",
        ],
        [
            'a code',
            'vague-gain',
            "'vague-gain' er en kode og ingen regel i en pakke; koder slås fra under 'rules'.",
            "'vague-gain' is a code and no rule of a pack; codes are switched off under 'rules'.",
        ],
    ])('is named where there is no such thing: %s', (_, off, danish, english) => {
        config({ packs: ['ordvalg'], off: ['hjemtagning', off] });
        expect(prop(['check'])).toMatchObject({ status: 0, stderr: `provenu.json: wording.off.1: ${danish}\n` });
        expect(prop(['wording', '-', '--lang', 'en'], 'Ord.')).toMatchObject({ status: 0, stderr: `provenu.json: wording.off.1: ${english}\n` });
    });

    it('is named by every check, one whose result could be kept too', () => {
        for (let number = 2; number <= 110; number++) write(`p${number}.prop`, proposal(number, `${number} borgere.`));
        config({ off: ['findes-ikke', 'second-opinion', { rule: 'second-opinion', phrase: 'længere' }] });
        const first = prop(['check', '--format', 'json']);
        expect(first.stderr).toBe("provenu.json: wording.off.0: reglen 'findes-ikke' findes ikke.\n");
        expect(prop(['check', '--format', 'json'])).toEqual(first);
    });
});
