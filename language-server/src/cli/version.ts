import { version as packageVersion } from '../../package.json';

/** The version of the product, the same in every part of it. */
export const version: string = packageVersion;
