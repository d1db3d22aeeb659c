/** A drawing as an element of the page: parsed as SVG, so that nothing in it can be anything else. */
export function svgElement(svg: string): Element {
    return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

const sharpness = 2;

/** The bytes of a drawing as PNG, in base64, twice as many pixels as it is wide. */
export async function pngOf(svg: string): Promise<string> {
    const image = new Image();
    const bytes = new TextEncoder().encode(svg);
    image.src = `data:image/svg+xml;base64,${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}
