// Files in the language itself are bundled as text.
declare module '*.prop' {
    const text: string;
    export default text;
}

// Fonts are bundled as bytes.
declare module '*.woff' {
    const bytes: Uint8Array;
    export default bytes;
}
