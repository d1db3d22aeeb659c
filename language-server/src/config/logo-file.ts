/** Larger than any coat of arms on a cover needs to be. */
export const largestLogo = 500_000;

/** The file that the configuration names as the logo, as it was read, or why it was not. */
export type LogoFile = { readonly base64: string } | { readonly refused: LogoRefusal };

/** A link is followed only where it can be seen where it leads. */
export type LogoRefusal = 'missing' | 'outside' | 'link' | 'no-file' | 'too-large';
