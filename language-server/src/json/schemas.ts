import { z } from 'zod';
import { configShape } from '../config/shape.ts';
import { agendaShape } from './agenda-shape.ts';
import { compareShape } from './compare-shape.ts';
import { exportReportShape } from './export-report.ts';
import { exportShape } from './export-shape.ts';
import { importReportShape } from './import-report.ts';
import { checkShape, profileShape, wordingShape } from './shapes.ts';

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
} as const;

/** The JSON Schema of each output, by the name of its command. */
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
    };
}
