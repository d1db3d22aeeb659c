import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Row } from './benchmark.ts';
import { corpusOf } from './corpora.ts';
import { isInstalled, median, prop, type Run, shown, timed } from './processes.ts';

/** The whole of `prop check` beside other programs that check the same 200,000 amounts. */
export const check: Benchmark = {
    name: 'check',
    title: 'Check of 10,000 proposals in 10,001 files (20 MB, 200,000 amounts), whole process',
    async run() {
        const corpus = corpusOf(10_000, { journals: true });
        const kept = mkdtempSync(join(tmpdir(), 'provenu-kept-'));
        const warm = { PROP_CACHE_DIR: kept };
        const peers: readonly Contestant[] = [
            { what: 'hledger check', command: ['hledger', 'check', '-f', corpus.journal] },
            { what: 'ledger balance', command: ['ledger', '-f', corpus.journal, 'balance'] },
            { what: 'bean-check', command: ['bean-check', '--no-cache', corpus.beancount] },
        ];
        const changing = join(corpus.folder, '0/p7.prop');
        const text = readFileSync(changing, 'utf8');
        let changes = 0;
        await timed(prop('check', corpus.folder), 1, warm);
        const runs = await inTurn([
            { what: 'prop check, cold', command: prop('check', corpus.folder, '--no-cache') },
            { what: 'the same, and what was found is kept', command: prop('check', corpus.folder), env: warm, before: () => emptied(kept) },
            {
                what: 'prop check, one file of 10,000 changed',
                command: prop('check', corpus.folder),
                env: warm,
                before: () => writeFileSync(changing, `${text}// ${++changes}\n`),
            },
            { what: 'prop check, nothing changed', command: prop('check', corpus.folder), env: warm },
            ...peers.filter(({ command: [program = ''] }) => isInstalled(program)),
        ]);
        writeFileSync(changing, text);
        rmSync(kept, { recursive: true });
        const limits: Readonly<Record<string, (run: Run) => Partial<Row>>> = {
            'prop check, cold': (run) => atMost(run, runs.get('hledger check'), 0.5, 'at most half of hledger'),
            'prop check, nothing changed': (run) => atMost(run, runs.get('ledger balance'), 1, 'faster than ledger'),
        };
        return [...runs].map(([what, run]) => ({ what, value: shown(run), ...limits[what]?.(run) }));
    },
};

interface Contestant {
    readonly what: string;
    readonly command: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
    /** Done before each run, and not timed. */
    before?(): void;
}

function emptied(folder: string): void {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
}

const rounds = 3;

/** Each once a round, so that whatever else the machine does falls on all of them. */
async function inTurn(contestants: readonly Contestant[]): Promise<ReadonlyMap<string, Run>> {
    const runs = new Map<string, Run>();
    for (let round = 0; round < rounds; round++) {
        for (const { what, command, env, before } of contestants) {
            before?.();
            const { seconds, peak } = await timed(command, 1, env);
            const earlier = runs.get(what);
            runs.set(what, { seconds: [...(earlier?.seconds ?? []), ...seconds], peak: Math.max(earlier?.peak ?? 0, peak ?? 0) || null });
        }
    }
    return runs;
}

/** The limit of a run as a share of another program's in the same run. */
function atMost(own: Run, other: Run | undefined, share: number, limit: string) {
    return other === undefined ? { limit } : { limit, met: median(own.seconds) <= share * median(other.seconds) };
}
