import type { Page } from './define.ts';

const empty = { da: '', en: '' };
export const todoPage: Page = { title: empty, what: empty, why: empty, advice: empty, failing: '', passing: '' };
