import type { Benchmark } from './benchmark.ts';
import { check } from './check.ts';
import { documents } from './documents.ts';
import { editor } from './editor.ts';
import { held } from './held.ts';
import { large } from './large.ts';
import { sheets } from './sheets.ts';
import { start } from './start.ts';
import { views } from './views.ts';
import { wording } from './wording.ts';

/** All benchmarks, in the order of the page. */
export const benchmarks: readonly Benchmark[] = [check, large, editor, sheets, held, documents, views, wording, start];
