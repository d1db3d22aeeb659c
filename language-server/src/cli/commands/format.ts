import { type KeywordLanguage, keywordLanguages } from '@provenu/grammar/keywords.ts';
import { convertKeywords } from '../../language/format/convert-keywords.ts';
import { formatText } from '../../language/format/format.ts';
import { type Command, languageOption } from '../command.ts';
import { type LoadedFile, loadProject } from '../load.ts';
import { exitStatus, type Output, say } from '../output.ts';
import { writeWhole } from '../write.ts';

export const formatCommand: Command = {
    name: 'format',
    operands: '[PATHS]',
    most: Number.POSITIVE_INFINITY,
    help: { da: 'stiller filerne pænt op, tabellerne på decimalkommaet', en: 'lays the files out, tables on the decimal comma' },
    options: {
        check: { takes: 'nothing', help: { da: 'skriver ikke, men siger, hvad der ville ændres', en: 'writes nothing, says what would change' } },
        keywords: {
            takes: 'value',
            values: keywordLanguages,
            name: 'da|en',
            help: { da: 'oversætter nøgleordene, og kun dem', en: 'translates the keywords, and only them' },
        },
        lang: languageOption,
    },
    run(call, output) {
        const { files, unreadable } = loadProject(call.paths, output);
        const keywords = call.value('keywords') as KeywordLanguage | undefined;
        let changed = 0;
        let refused = 0;
        for (const file of files) {
            const text = keywords === undefined ? formatted(file, output) : convertKeywords(file.text, keywords);
            if (text === null) refused++;
            else if (text !== file.text) {
                changed++;
                if (!call.flag('check')) writeWhole(file.diskPath, `${file.byteOrderMark ? '\ufeff' : ''}${text}`);
                output.out(
                    `${call.flag('check') ? say(output, { da: 'Ville ændre', en: 'Would change' }) : say(output, { da: 'Ændret', en: 'Changed' })}: ${file.path}\n`,
                );
            }
        }
        if (unreadable + refused > 0) return exitStatus.failed;
        return call.flag('check') && changed > 0 ? exitStatus.findings : exitStatus.fine;
    },
};

/** Null, and said, where the text cannot be laid out without a risk to what it says. */
function formatted(file: LoadedFile, output: Output): string | null {
    const result = formatText(file.text);
    if (result.kind === 'formatted') return result.text;
    const line = file.text.slice(0, result.problem.start).split('\n').length;
    output.log(
        say(output, {
            da: `${file.path}:${line}: ikke ændret, for her er en fejl, der først skal rettes (prop check siger hvilken).\n`,
            en: `${file.path}:${line}: not changed, for here is a mistake to mend first (prop check says which).\n`,
        }),
    );
    return null;
}
