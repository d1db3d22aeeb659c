import { sha256 } from '@noble/hashes/sha2.js';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CatalogueInPieces, ProposalPage, Section } from '../document/model.ts';
import type { Logo } from '../document/settings.ts';
import { documentWords } from '../document/words.ts';
import { blocksHtml } from './blocks.ts';
import { tableScript } from './script.ts';
import { styleSheet } from './style.ts';

/**
 * The catalogue as one file that loads nothing from outside: its policy allows this one style sheet and this one script,
 * known by what they hold, and nothing else. Without the script everything is there to read.
 */
export function* htmlPieces(document: CatalogueInPieces): Generator<string> {
    const { language, title, look } = document;
    const style = styleSheet(look);
    const policy = [
        "default-src 'none'",
        `style-src ${hashSource(style)}`,
        `script-src ${hashSource(tableScript)}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
    ].join('; ');
    const page = h('html', { lang: language }, [
        h('head', [
            h('meta', { charSet: 'utf-8' }),
            h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
            h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
            h('meta', { name: 'generator', content: 'Provenu' }),
            h('title', title),
            h('style', style),
        ]),
        h('body', [coverHtml(document), h('main', [{ type: 'comment', value: restHere }]), h('script', tableScript)]),
    ]);
    const [before = '', after = ''] = written(page).split(`<!--${restHere}-->`);
    yield `<!doctype html>\n${before}`;
    for (const section of [document.guide, ...document.overviews]) yield written(sectionHtml(section, document));
    for (const proposal of document.proposals) yield written(proposalHtml(proposal, document));
    for (const section of document.appendix) yield written(sectionHtml(section, document));
    yield `${after}\n`;
}

/** Marks the place of what is written piece by piece; no text of a catalogue becomes a comment. */
const restHere = 'catalogue';

function written(element: Element): string {
    return toHtml(element, { allowDangerousHtml: true });
}

function hashSource(text: string): string {
    return `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;
}

function base64(bytes: Uint8Array): string {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
}

function coverHtml({ cover, look, guide, overviews, appendix, language }: CatalogueInPieces): Element {
    const links = [guide, ...overviews, ...appendix].map(({ anchor, title }) => h('li', h('a', { href: `#${anchor}` }, title)));
    return h('header', [
        ...(look.logo === null ? [] : [logoHtml(look.logo, cover.municipality)]),
        h('p', { className: ['place'] }, cover.municipality),
        h('h1', cover.title),
        h('p', { className: ['labels'] }, cover.lines.join(' · ')),
        h('nav', { ariaLabel: documentWords.contents[language] }, h('ul', links)),
    ]);
}

function logoHtml({ type, bytes, width, height }: Logo, alt: string): Element {
    return h('img', { src: `data:image/${type};base64,${base64(bytes)}`, alt, width, height });
}

function sectionHtml({ anchor, title, blocks }: Section, { language }: CatalogueInPieces): Element {
    return h('section', { id: anchor, className: ['page'] }, [h('h2', title), ...blocksHtml(blocks, language)]);
}

function proposalHtml({ anchor, title, committee, labels, blocks }: ProposalPage, { language, overviews }: CatalogueInPieces): Element {
    const back: ElementContent[] =
        overviews[0] === undefined
            ? []
            : [h('p', { className: ['back'] }, h('a', { href: `#${overviews[0].anchor}` }, documentWords.backToOverview[language]))];
    return h('article', { id: anchor }, [
        h('p', { className: ['place'] }, committee),
        h('h2', title),
        h('p', { className: ['labels'] }, labels.join(' · ')),
        ...blocksHtml(blocks, language),
        ...back,
    ]);
}
