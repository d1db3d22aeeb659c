import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** LibreOffice reads, recalculates and writes. It may be missing on a person's machine, never in CI. */
export const hasSoffice = spawnSync('soffice', ['--version']).status === 0;

/** A workbook as LibreOffice writes it once it has calculated every formula itself. */
export function recalculated(xlsx: Uint8Array): Uint8Array {
    const folder = mkdtempSync(join(tmpdir(), 'provenu-office-'));
    try {
        writeFileSync(join(folder, 'in.xlsx'), xlsx);
        const home = `-env:UserInstallation=file://${folder}/home`;
        const registry = '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode"><value>0</value></prop></item>';
        configure(folder, registry);
        const run = spawnSync('soffice', [
            '--headless',
            home,
            '--convert-to',
            'xlsx:Calc MS Excel 2007 XML',
            '--outdir',
            join(folder, 'out'),
            join(folder, 'in.xlsx'),
        ]);
        if (run.status !== 0) throw new Error(`soffice: ${run.stderr}`);
        return readFileSync(join(folder, 'out', 'in.xlsx'));
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** "Always recalculate": without it LibreOffice trusts the values that stand beside the formulas. */
function configure(folder: string, item: string): void {
    const user = join(folder, 'home', 'user');
    spawnSync('mkdir', ['-p', user]);
    const items = `<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${item}</oor:items>`;
    writeFileSync(join(user, 'registrymodifications.xcu'), `<?xml version="1.0" encoding="UTF-8"?>${items}`);
}
