import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { KeywordLanguage } from '@provenu/grammar/keywords.ts';
import { z } from 'zod';
import { fieldsName, tablesName } from '../../exports/csv/form.ts';
import { type ImportedFile, importedFiles, keywordsUsed } from '../../imports/files.ts';
import type { ImportResult, SheetFile } from '../../imports/import.ts';
import type { ImportReport } from '../../json/import-report.ts';
import { Project } from '../../project.ts';
import { type Call, type Command, languageOption } from '../command.ts';
import { findPropFiles, readPropFile, shownPath } from '../files.ts';
import { exitStatus, type Output, say, UsageError } from '../output.ts';
import { writeWhole } from '../write.ts';

export const importCommand: Command = {
    name: 'import',
    operands: 'FILE.xlsx|FILE.csv',
    most: 1,
    help: { da: 'laver forslag af et regneark og siger, hvad der blev læst', en: 'makes proposals of a sheet, and says what was read' },
    options: {
        out: { takes: 'value', name: 'DIR', help: { da: 'mappen, forslagene skrives i', en: 'the folder to write the proposals to' } },
        sheet: { takes: 'value', name: 'NAME', help: { da: 'arket, hvis der er flere', en: 'the sheet, where there are several' } },
        mapping: {
            takes: 'value',
            name: 'FILE',
            help: {
                da: 'JSON-fil med hvad kolonnerne betyder; læses, hvis den er der, ellers skrives gættet i den til at rette',
                en: 'a JSON file with what the columns mean; read where it is there, else the guess is written to it, to be put right',
            },
        },
        unit: {
            takes: 'value',
            values: ['kr', '1.000 kr', 'mio. kr'],
            name: 'kr|1.000 kr|mio. kr',
            help: { da: 'beløbenes enhed', en: 'the unit of amounts' },
        },
        numbers: {
            takes: 'value',
            values: ['da', 'machine'],
            name: 'da|machine',
            help: { da: '1.250,5 eller 1250.5 i tekstceller', en: '1.250,5 or 1250.5 in text cells' },
        },
        keywords: { takes: 'value', values: ['da', 'en'], name: 'da|en', help: { da: 'nøgleordenes sprog', en: 'the language of keywords' } },
        overwrite: { takes: 'nothing', help: { da: 'skriv over filer, der er der', en: 'write over files that are there' } },
        format: {
            takes: 'value',
            values: ['pretty', 'json'],
            name: 'pretty|json',
            help: { da: 'hvordan beretningen vises', en: 'how the report is shown' },
        },
        lang: languageOption,
    },
    async run(call, output) {
        const [path] = call.paths;
        const folder = call.value('out');
        if (path === undefined || folder === undefined)
            throw new UsageError({ da: 'Skriv prop import FIL.xlsx|FIL.csv --out MAPPE.', en: 'Write prop import FILE.xlsx|FILE.csv --out DIR.' });
        if (!existsSync(path)) throw new UsageError({ da: `${path}: findes ikke.`, en: `${path}: does not exist.` });
        const project = existing(folder);
        const isDeclared = (budget: string) => project.workspace.budgetsOf(budget).length > 0;
        const keywords = (call.value('keywords') ?? keywordsUsed(project) ?? output.language) as KeywordLanguage;
        const result = await readSheets(sheetFiles(path), call, { project, keywords });
        if (result.kind === 'wrong') throw new UsageError({ da: `${path}: ${result.message.da}`, en: `${path}: ${result.message.en}` });
        rememberMapping(call, result.mapping);
        const writing = write(importedFiles(result.proposals, { keywords, isDeclared }), folder, call.flag('overwrite'));
        const report = reportOf(result, writing, output);
        if (call.value('format') === 'json') output.out(`${JSON.stringify(report, null, 2)}\n`);
        else show(report, writing, output);
        if (writing.error !== null) throw writing.error;
        return report.rows.refused > 0 || report.files.some((file) => !file.written) ? exitStatus.findings : exitStatus.fine;
    },
};

type Read = Extract<ImportResult, { kind: 'read' }>;

const mappingShape = z.strictObject({ columns: z.record(z.string(), z.string()) });

/** The workbook or CSV file; of our own data package, the two files that hold all of it, whichever of them or the folder is named. */
function sheetFiles(path: string): readonly SheetFile[] {
    const isFolder = statSync(path).isDirectory();
    const folder = isFolder ? path : dirname(path);
    const form = [fieldsName, tablesName].map((name) => join(folder, name)).filter((each) => existsSync(each));
    if (isFolder || [fieldsName, tablesName, 'datapackage.json'].includes(basename(path))) {
        if (form.length > 0) return form.map((each) => ({ kind: 'csv', bytes: readFileSync(each) }));
        throw new UsageError({
            da: `${path}: her er ingen ${fieldsName}, som prop export --to csv skriver.`,
            en: `${path}: there is no ${fieldsName} here, as prop export --to csv writes it.`,
        });
    }
    const kind = (['xlsx', 'csv', 'zip'] as const).find((each) => extname(path).toLowerCase() === `.${each}`);
    if (kind !== undefined) return [{ kind, bytes: readFileSync(path) }];
    throw new UsageError({ da: `${path}: kun .xlsx, .csv og .zip kan importeres.`, en: `${path}: only .xlsx, .csv and .zip can be imported.` });
}

interface Catalogue {
    readonly project: Project;
    readonly keywords: KeywordLanguage;
}

async function readSheets(files: readonly SheetFile[], call: Call, { project, keywords }: Catalogue): Promise<ImportResult> {
    const { importSheets, knownIn } = await import('../../imports/import.ts');
    return importSheets(files, {
        mapping: ownMapping(call),
        sheet: call.value('sheet'),
        unit: call.value('unit'),
        numbers: call.value('numbers') as 'da' | 'machine' | undefined,
        keywords,
        newProject: () => new Project(),
        known: knownIn(project.workspace.registersFor(null)),
    });
}

/** What is there already: whose registers and budgets the proposals refer to. */
function existing(folder: string): Project {
    const project = new Project();
    for (const root of new Set(['.', folder])) {
        if (!existsSync(root)) continue;
        for (const path of findPropFiles(root)) {
            const content = readPropFile(path);
            if (content.kind === 'text') project.setFile(path, content.text);
        }
    }
    return project;
}

function ownMapping(call: Call): Readonly<Record<string, string>> {
    const path = call.value('mapping');
    if (path === undefined || !existsSync(path)) return {};
    const parsed = mappingShape.safeParse(jsonOf(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data.columns;
    throw new UsageError({
        da: `${path}: skal være { "columns": { "overskrift": "felt" } }.`,
        en: `${path}: must be { "columns": { "head": "field" } }.`,
    });
}

function jsonOf(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        return null;
    }
}

function rememberMapping(call: Call, columns: Read['mapping']): void {
    const path = call.value('mapping');
    if (path !== undefined && !existsSync(path)) writeWhole(path, `${JSON.stringify({ columns }, null, 2)}\n`);
}

interface Writing {
    readonly files: readonly { readonly path: string; readonly ids: readonly string[]; readonly state: 'written' | 'there' | 'failed' }[];
    /** What the disk had against a file; those after it were not tried. */
    readonly error: unknown;
}

/** Writes the files one by one: where one cannot be written, what had been is still told. */
function write(made: readonly ImportedFile[], folder: string, overwrites: boolean): Writing {
    let error: unknown = null;
    const files = made.map(({ path: name, ids, text }) => {
        const path = join(folder, name);
        const isFree = overwrites || !existsSync(path);
        if (error !== null || !isFree) return { path, ids, state: isFree ? ('failed' as const) : ('there' as const) };
        try {
            writeWhole(path, text);
        } catch (caught) {
            error = caught;
        }
        return { path, ids, state: error === null ? ('written' as const) : ('failed' as const) };
    });
    return { files, error };
}

function reportOf(result: Read, writing: Writing, output: Output): ImportReport {
    const files = writing.files.flatMap(({ path, ids, state }) =>
        ids.map((proposal) => ({ path: shownPath(path, process.cwd()), proposal, written: state === 'written' })),
    );
    const { remarks, rows, read, sheet, mapping } = result;
    const changed = remarks.filter((remark) => remark.what === 'changed').length;
    return {
        version: 1,
        sheet,
        columns: { ...mapping },
        rows: { total: rows, read, changed, refused: rows - read },
        remarks: remarks.map(({ message, ...remark }) => ({ ...remark, message: message[output.language] })),
        files,
    };
}

function show(report: ImportReport, writing: Writing, output: Output): void {
    const { rows, columns, remarks, sheet } = report;
    const shownColumns = Object.entries(columns).map(([head, field]) => `  ${head} → ${field}`);
    output.out(`${say(output, { da: 'Ark', en: 'Sheet' })}: ${basename(sheet)}\n${shownColumns.join('\n')}\n`);
    for (const remark of remarks) {
        const what = say(output, remark.what === 'refused' ? { da: 'afvist', en: 'refused' } : { da: 'ændret', en: 'changed' });
        const place = remark.line === 0 ? '' : `${say(output, { da: 'række', en: 'row' })} ${remark.line}`;
        output.out(`${[place, remark.proposal ?? '', what].filter((each) => each !== '').join(' ')}: ${remark.message}\n`);
    }
    for (const { path, ids, state } of writing.files) for (const _ of ids) output.out(said(shownPath(path, process.cwd()), state, output));
    const sums = {
        da: `${rows.total} rækker: ${rows.read} læst, ${rows.refused} afvist; ${rows.changed} ting ændret`,
        en: `${rows.total} rows: ${rows.read} read, ${rows.refused} refused; ${rows.changed} things changed`,
    };
    output.out(`${say(output, sums)}\n`);
}

function said(path: string, state: Writing['files'][number]['state'], output: Output): string {
    const lines = {
        written: { da: `Skrevet: ${path}`, en: `Written: ${path}` },
        there: {
            da: `${path}: er der allerede og er ikke rørt (--overwrite)`,
            en: `${path}: is there already and was not touched (--overwrite)`,
        },
        failed: { da: `Ikke skrevet: ${path}`, en: `Not written: ${path}` },
    };
    return `${say(output, lines[state])}\n`;
}
