import { z } from 'zod';
import { configShape } from '../config/shape.ts';
import { listsShape, ownManifestShape, ruleFileShape } from '../wording/shape.ts';
import { agendaShape } from './agenda-shape.ts';
import { compareShape } from './compare-shape.ts';
import { exportReportShape } from './export-report.ts';
import { exportShape } from './export-shape.ts';
import { importReportShape } from './import-report.ts';
import { checkShape, profileShape, wordingShape } from './shapes.ts';
import { wordingReportShape } from './wording-report-shape.ts';

const shapes = {
    check: checkShape,
    profile: profileShape,
    export: exportShape,
    'export-report': exportReportShape,
    'import-report': importReportShape,
    compare: compareShape,
    agenda: agendaShape,
    config: configShape,
    wording: wordingShape,
    'wording-report': wordingReportShape,
    'wording-pack': ownManifestShape.describe('pack.yaml'),
    'wording-rules': ruleFileShape.describe('rules of a pack / regler i en pakke'),
    'wording-lists': listsShape.describe('lists of a pack / lister i en pakke'),
} as const;

/** A file that people write: what has a default may be left out. */
const written = { io: 'input' } as const;

/** The JSON Schema of each output, and of each file that people write, by the name of its command. */
export function publishedSchemas(): Readonly<Record<keyof typeof shapes, object>> {
    return {
        check: z.toJSONSchema(shapes.check),
        profile: z.toJSONSchema(shapes.profile),
        export: z.toJSONSchema(shapes.export),
        'export-report': z.toJSONSchema(shapes['export-report']),
        'import-report': z.toJSONSchema(shapes['import-report']),
        compare: z.toJSONSchema(shapes.compare),
        agenda: z.toJSONSchema(shapes.agenda),
        config: z.toJSONSchema(shapes.config),
        wording: z.toJSONSchema(shapes.wording),
        'wording-report': z.toJSONSchema(shapes['wording-report']),
        'wording-pack': z.toJSONSchema(shapes['wording-pack'], written),
        'wording-rules': z.toJSONSchema(shapes['wording-rules'], written),
        'wording-lists': z.toJSONSchema(shapes['wording-lists'], written),
    };
}
