import { type KeywordRole, keywords } from './keywords.ts';

const letter = '\\p{L}\\d_\\-';

/** Words of some roles in every language, the longest first, as one pattern that matches whole words only. */
function words(...roles: readonly KeywordRole[]): string {
    const chosen = keywords.filter((keyword) => roles.includes(keyword.roles[0] ?? 'word'));
    const spellings = [...new Set(chosen.flatMap((keyword) => [...keyword.en, ...keyword.da]))].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
    );
    return `(?<![${letter}.])(?:${spellings.map((spelling) => spelling.replaceAll(' ', '[ \\t]+')).join('|')})(?![${letter}])`;
}

/** The colours of a .prop file before the language server has read it, made from the keyword table. */
export function textMateGrammar() {
    return {
        $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
        name: 'Provenu',
        scopeName: 'source.prop',
        patterns: ['comments', 'texts', 'declarations', 'fields', 'values', 'rows', 'words', 'units', 'numbers'].map((name) => ({
            include: `#${name}`,
        })),
        repository: {
            comments: {
                patterns: [
                    { name: 'comment.block.prop', begin: '/\\*', end: '\\*/' },
                    { name: 'comment.line.double-slash.prop', match: '//.*$' },
                ],
            },
            texts: {
                patterns: [
                    { name: 'string.quoted.triple.prop', begin: '"""', end: '"""', patterns: [{ include: '#escapes' }] },
                    { name: 'string.quoted.double.prop', begin: '"', end: '"|$', patterns: [{ include: '#escapes' }] },
                ],
            },
            escapes: { name: 'constant.character.escape.prop', match: '\\\\["\\\\]' },
            declarations: {
                match: `(${words('declaration')})[ \\t]+([\\p{L}][${letter}.]*)`,
                captures: { 1: { name: 'keyword.declaration.prop' }, 2: { name: 'entity.name.type.prop' } },
            },
            fields: { match: `(${words('field', 'declaration', 'line')})(?=\\s*:)`, captures: { 1: { name: 'variable.other.property.prop' } } },
            values: { name: 'constant.language.prop', match: words('class', 'status') },
            rows: { name: 'keyword.control.prop', match: words('line') },
            words: { name: 'storage.modifier.prop', match: words('word') },
            units: {
                name: 'keyword.other.unit.prop',
                match: `(?<![${letter}])(?:1\\.000 kr|t\\.?kr|mio\\.?(?: kr)?|mia\\.?(?: kr)?|kr|hours|timer|fte|årsværk)(?![${letter}])\\.?`,
            },
            numbers: { name: 'constant.numeric.prop', match: `(?<![${letter}])[~\\-–−]?\\d[\\d.,_]*` },
        },
    };
}
