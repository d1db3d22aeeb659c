import type { ElementContent } from 'hast';
import type { Raw } from 'mdast-util-to-hast';

export function rawSvg(svg: string): ElementContent {
    return { type: 'raw', value: svg } as Raw;
}
