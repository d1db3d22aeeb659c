import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../language-server/src/editor/document-links.ts';
import { marked, textIn } from './marked.ts';

function links(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
    const here = marked(text, others);
    return documentLinks(here.document).map(({ range, target }) => `${textIn(here, range)} ${target}`);
}

describe('what can be clicked', () => {
    it('goes from what a proposal refers to, to where that stands', () => {
        const others = { 'file:///b.prop': '// fælles\n  forslag B { }\nbudget C { }' };
        expect(links('forslag A {\n budget: C\n afhænger af: B\n udelukker: B\n overlapper: B med 2 kr\n sektor: ældre }', others)).toEqual([
            'C file:///b.prop#L3,8',
            'B file:///b.prop#L2,11',
            'B file:///b.prop#L2,11',
            'B file:///b.prop#L2,11',
        ]);
        expect(links('proposal A { depends on: X }')).toEqual([]);
    });

    it('says where a link goes, with nothing of the document but the id', () => {
        const title = '"[x](command:evil)"';
        const tooltips = (language: 'da' | 'en') =>
            documentLinks(marked(`forslag A { afhænger af: B }\nforslag B ${title} { }`, {}, language).document).map(({ tooltip }) => tooltip);
        expect([...tooltips('da'), ...tooltips('en')]).toEqual(['Gå til B', 'Go to B']);
    });

    it('opens web addresses in texts, without what belongs to the sentence', () => {
        expect(links('forslag A { effekter: "Se https://kl.dk/rapport?a=1, og (http://a.dk/b_(c)). Ikke ftp://x eller javascript:x" }')).toEqual([
            'https://kl.dk/rapport?a=1 https://kl.dk/rapport?a=1',
            'http://a.dk/b_(c) http://a.dk/b_(c)',
        ]);
        expect(links('forslag A { resumé: """\n  https://a.dk\n  """ }')).toEqual(['https://a.dk https://a.dk']);
    });

    it('works in broken text', () => {
        expect(links('forslag B { }\nforslag A { effekter: "http://a.dk\n afhænger af: B, ')).toEqual([
            'B file:///a.prop#L1,9',
            'http://a.dk http://a.dk',
        ]);
    });
});
