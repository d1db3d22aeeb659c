import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { TextlintKernel, type TextlintPluginCreator, type TextlintRuleModule } from '@textlint/kernel';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { own } from '../../language-server/training/data.ts';
import type { Benchmark, Row } from './benchmark.ts';
import { bundled } from './bundled.ts';

/** What reads prose, bundled as it is in the program. */
const { builtIn, sentenceStretches, signalsIn, Wording } = await bundled<
    typeof import('../../language-server/src/wording/built-in.ts') &
        typeof import('../../language-server/src/wording/sentences.ts') &
        typeof import('../../language-server/src/wording/signals.ts') &
        typeof import('../../language-server/src/wording/wording.ts')
>(['wording/built-in.ts', 'wording/sentences.ts', 'wording/signals.ts', 'wording/wording.ts']);

const root = join(import.meta.dirname, '../..');
const count = 2_000;
/** Rounds for the slow, and milliseconds for the quick: until what is read often has been compiled. */
const leastRounds = 5;
const leastTime = 3_000;
/** So many sentences stand in a text: as many as in the fields of a proposal. */
const together = 5;

/** Sentences of our own, numbered where they come again, so that none is the same as one before. */
function distinct(sentences: readonly string[], wanted: number): readonly string[] {
    return Array.from({ length: wanted }, (_, index) => {
        const sentence = sentences[index % sentences.length] ?? '';
        const again = Math.floor(index / sentences.length);
        return again === 0 ? sentence : sentence.replace(/\.?$/, ` ${again}.`);
    });
}

function textsOf(sentences: readonly string[]): readonly string[] {
    return Array.from({ length: Math.ceil(sentences.length / together) }, (_, index) =>
        sentences.slice(index * together, (index + 1) * together).join(' '),
    );
}

/** Whole descriptions of cases are prose as it comes; the other sentences to train on are far richer in signals, which take longest to read. */
function danishTexts(part: 'descriptions' | 'train'): readonly string[] {
    return textsOf(
        distinct(
            own(part).map(({ text }) => text),
            count,
        ),
    );
}

/** The prose of our English pages, sentence by sentence. */
function englishSentences(): readonly string[] {
    const pages = readdirSync(join(root, 'docs/rules/en')).map((name) => join(root, 'docs/rules/en', name));
    const prose = [join(root, 'docs/guide/en.md'), ...pages].map((file) => readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, ' '));
    const lines = prose.flatMap((text) => text.split('\n').filter((line) => /^[A-Z]/.test(line)));
    const { abbreviations } = builtIn('en');
    return lines
        .flatMap((line) => sentenceStretches(line, abbreviations).map(({ from, to }) => line.slice(from, to)))
        .filter(({ length }) => length > 30);
}

/** Megabytes of text a second, the best of several rounds: others on the machine only ever take time away. */
async function speedOf(texts: readonly string[], read: (text: string) => unknown): Promise<number> {
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    const start = performance.now();
    let best = 0;
    for (let round = 0; round < leastRounds || performance.now() - start < leastTime; round++) {
        const began = performance.now();
        for (const text of texts) await read(text);
        best = Math.max(best, megabytes / ((performance.now() - began) / 1000));
    }
    return best;
}

/** A proposal has so many fields with text. */
const fields = ['summary', 'description', 'citizens', 'staff', 'effects', 'barriers'] as const;

/**
 * Milliseconds for the texts of a proposal, half of them within it: as they are read first, and as they are asked for again. The best of
 * several rounds, each with nothing remembered: until what reads has been compiled as it is used here.
 */
function timesOfProposals(texts: readonly string[]): { readonly first: number; readonly again: number } {
    const rounds = Array.from({ length: leastRounds }, () => {
        const wording = new Wording();
        wording.signalsIn('Varm op.', 'da', 'summary');
        return { first: medianTime(texts, wording), again: medianTime(texts, wording) };
    });
    return { first: Math.min(...rounds.map(({ first }) => first)), again: Math.min(...rounds.map(({ again }) => again)) };
}

function medianTime(texts: readonly string[], wording: InstanceType<typeof Wording>): number {
    const times = Array.from({ length: Math.floor(texts.length / fields.length) }, (_, index) => {
        const proposal = texts.slice(index * fields.length, (index + 1) * fields.length);
        const began = performance.now();
        for (const [at, text] of proposal.entries()) wording.signalsIn(text, 'da', fields[at] ?? 'summary');
        return performance.now() - began;
    });
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function textlintOf(): (text: string) => Promise<unknown> {
    const required = createRequire(import.meta.url);
    const { default: writeGood } = required('textlint-rule-write-good') as { default: TextlintRuleModule };
    const { default: textPlugin } = required('@textlint/textlint-plugin-text') as { default: TextlintPluginCreator };
    const kernel = new TextlintKernel();
    const options = { ext: '.txt', plugins: [{ pluginId: 'text', plugin: textPlugin }], rules: [{ ruleId: 'write-good', rule: writeGood }] };
    return (text) => kernel.lintText(text, options);
}

async function harperOf(): Promise<(text: string) => Promise<unknown>> {
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return (text) => linter.lint(text, { language: 'plaintext' });
}

const shown = (speed: number) => `${speed < 1 ? speed.toFixed(3) : speed.toFixed(2)} MB/s`;

/** Prose read for signals beside two programs that read English prose for style, on as many sentences, in one process and one run. */
export const wording: Benchmark = {
    name: 'wording',
    title: `Prose: ${count.toLocaleString('en')} sentences in texts of ${together}, in one process, after warm-up`,
    async run(): Promise<readonly Row[]> {
        const [danish, rich] = [danishTexts('descriptions'), danishTexts('train')];
        const english = textsOf(distinct(englishSentences(), count));
        const [da, en] = [builtIn('da'), builtIn('en')];
        const all = await speedOf(danish, (text) => signalsIn(text, { matcher: da }));
        const rules = await speedOf(danish, (text) => signalsIn(text, { matcher: da, secondOpinion: false }));
        const ofRich = await speedOf(rich, (text) => signalsIn(text, { matcher: da }));
        const pack = await speedOf(english, (text) => signalsIn(text, { matcher: en }));
        const textlint = await speedOf(english, textlintOf());
        const harper = await speedOf(english, await harperOf());
        const proposal = timesOfProposals(danish);
        const times = (other: number) => `${(pack / other).toFixed(0)} times as fast as it, both on English`;
        return [
            { what: 'Danish descriptions of cases: rules and second opinion', value: shown(all), limit: 'over 5 MB/s', met: all > 5 },
            { what: 'the rules alone', value: shown(rules), limit: 'over 5 MB/s', met: rules > 5 },
            { what: 'Danish sentences of which two in five hold a signal, most short', value: shown(ofRich) },
            {
                what: `A proposal: ${fields.length} texts of ${together} sentences, the median; again, from what is remembered`,
                value: `${proposal.first.toFixed(2)} ms; ${proposal.again.toFixed(3)} ms`,
                limit: 'under 1 ms',
                met: proposal.first < 1,
            },
            { what: 'English pack', value: shown(pack) },
            { what: 'textlint with write-good', value: shown(textlint), limit: times(textlint) },
            { what: 'harper.js', value: shown(harper), limit: times(harper) },
        ];
    },
};
