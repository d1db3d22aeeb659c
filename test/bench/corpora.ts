import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const generator = process.env.PROP_BENCH_GENERATOR ?? join(import.meta.dirname, '../../../shared/bench/generate.mjs');
const folder = process.env.PROP_BENCH_DIR ?? join(tmpdir(), 'provenu-bench');

export interface Corpus {
    /** Where the .prop files lie. */
    readonly folder: string;
    /** The same figures for hledger and ledger. */
    readonly journal: string;
    readonly beancount: string;
}

/** A reproducible corpus of `proposals` proposals, `perFile` in each file; made once and kept for the next run. */
export function corpusOf(proposals: number, { perFile = 1, journals = false } = {}): Corpus {
    const out = join(folder, `${proposals}x${perFile}`);
    const corpus = { folder: out, journal: join(`${out}-peers`, 'p.journal'), beancount: join(`${out}-peers`, 'p.beancount') };
    if (existsSync(out) && (!journals || existsSync(corpus.beancount))) return corpus;
    if (!existsSync(generator)) throw new Error(`the generator of corpora is missing: ${generator}; PROP_BENCH_GENERATOR says where it is`);
    mkdirSync(folder, { recursive: true });
    const words = [generator, String(proposals), out, '--per-file', String(perFile), ...(journals ? ['--journals'] : [])];
    if (spawnSync(process.execPath, words, { stdio: 'inherit' }).status !== 0) throw new Error('the corpus could not be made');
    return corpus;
}
