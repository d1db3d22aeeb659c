import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestClient } from '../lsp/client.ts';

const examples = join(import.meta.dirname, '../../examples');

/** A title that would do harm if a page took it for markup. */
export const hostile = '<img src=x onerror=alert(1)><b>fed</b>"&\'';

/** All that a picture of a proposal can show: a range, another plan, what was realised, freed time, the years beyond the table. */
export const everything = `forslag ALT-1 "Fælles vagtplan med alt det, et billede kan vise" {
    budget: B2027
    sektor: ældre
    klasse: effektivisering
    status: vedtaget
    starter: 2027-01-01
    forudsætning timer = 2.000 timer note "Opgjort i to distrikter"
    forudsætning timeløn = 350,50 kr
    økonomi i 1.000 kr {
        år                                 2027          2028    2029    2030   varig
        gevinst "Vikarer"                  (timer * timeløn)  700..900  800..1.000  900  900
        gevinst "Tid" ikke-kontant         50            50      50      50     50
        indtægt "Salg af timer"            40            40      40      40     40
        udgift "Licens"                    60            60      60      60     60
        investering "System" anlæg         1.900         100     -       -      -
        realiseret gevinst "Vikarer"       640           690     -       -      -
        realiseret udgift "Licens"         75            60      -       -      -
        realiseret investering "System"    2.100         80      -       -      -
    }
    økonomi "Kun to distrikter" i 1.000 kr {
        år                                 2027    2028    2029    2030   varig
        gevinst "Vikarer"                  200     200     250     250    250
        investering "System"               600     -       -       -      -
    }
}
`;

/** The examples of a budget round, what has a hostile title, and a proposal with all that a picture can show. */
export class ViewFolder {
    readonly path = mkdtempSync(join(tmpdir(), 'provenu-views-'));
    readonly client = new TestClient();

    static async open(files: Readonly<Record<string, string>> = {}): Promise<ViewFolder> {
        const folder = new ViewFolder();
        cpSync(join(examples, 'budgetrunde-2027'), folder.path, { recursive: true });
        writeFileSync(
            join(folder.path, 'ond.prop'),
            `proposal OND-1 """${hostile}""" {\n budget: B2027\n sector: skole\n economy { years 2027 2028 onward\n gain """${hostile}""" 10 20 20 }\n}\n`,
        );
        for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
        await folder.client.start(folder.path);
        await folder.client.allChecked();
        return folder;
    }

    async close(): Promise<void> {
        await this.client.stop();
        rmSync(this.path, { recursive: true, force: true });
    }
}
