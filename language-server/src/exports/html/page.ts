import { sha256 } from '@noble/hashes/sha2.js';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { CatalogueDocument, ProposalPage, Section } from '../document/model.ts';
import type { Logo } from '../document/settings.ts';
import { documentWords } from '../document/words.ts';
import { blocksHtml } from './blocks.ts';
import { tableScript } from './script.ts';
import { styleSheet } from './style.ts';

/**
 * The catalogue as one file that loads nothing from outside: its policy allows this one style sheet and this one script,
 * known by what they hold, and nothing else. Without the script everything is there to read.
 */
export function htmlPage(document: CatalogueDocument): string {
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
        h('body', [
            coverHtml(document),
            h('main', [
                ...[document.guide, ...document.overviews].map((section) => sectionHtml(section, document)),
                ...document.proposals.map((proposal) => proposalHtml(proposal, document)),
                ...document.appendix.map((section) => sectionHtml(section, document)),
            ]),
            h('script', tableScript),
        ]),
    ]);
    return `<!doctype html>\n${toHtml(page, { allowDangerousHtml: true })}\n`;
}

function hashSource(text: string): string {
    return `'sha256-${base64(sha256(new TextEncoder().encode(text)))}'`;
}

function base64(bytes: Uint8Array): string {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary);
}

function coverHtml({ cover, look, guide, overviews, appendix, language }: CatalogueDocument): Element {
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

function sectionHtml({ anchor, title, blocks }: Section, { language }: CatalogueDocument): Element {
    return h('section', { id: anchor, className: ['page'] }, [h('h2', title), ...blocksHtml(blocks, language)]);
}

function proposalHtml({ anchor, title, committee, labels, blocks }: ProposalPage, { language, overviews }: CatalogueDocument): Element {
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
