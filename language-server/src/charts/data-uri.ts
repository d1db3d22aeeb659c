/** A drawing as an address that holds it whole, for images in Markdown: nothing is fetched. */
export function svgDataUri(svg: string): string {
    const plain = svg.replace(/[^\x20-\x7e]/gu, (letter) => `&#${letter.codePointAt(0)};`);
    return `data:image/svg+xml;base64,${btoa(plain)}`;
}
