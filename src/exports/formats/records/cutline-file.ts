/**
 * The lossless format, as a schema: one JSON document, or JSON Lines of which the first is the header. Published as
 * `docs/schema/cutline-1.json`; described in `docs/data-format.md`.
 */
import * as v from 'valibot';
import {
  FORMAT_VERSION,
  RevisionSchema,
  SavedArticleSchema,
  SavedCaptionSchema,
  SavedRecordSchema,
} from '../../../library/record/record.ts';

/** A record that did not fit the schema when it was exported: kept as it was found, so that nothing is lost silently. */
const DamagedSchema = v.strictObject({ reason: v.string(), data: v.unknown() });

const headerEntries = {
  format: v.literal('cutline'),
  formatVersion: v.literal(FORMAT_VERSION),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** The program that wrote the file. */
  generator: v.string(),
};

export const CutlineHeaderSchema = v.strictObject(headerEntries);

export const CutlineFileSchema = v.strictObject({
  ...headerEntries,
  records: v.array(SavedRecordSchema),
  revisions: v.array(RevisionSchema),
  damaged: v.array(DamagedSchema),
});

/** What can be taken into a library: a record, or an earlier state of one. */
export const ImportLineSchema = v.variant('kind', [
  SavedArticleSchema,
  SavedCaptionSchema,
  v.strictObject({ kind: v.literal('revision'), ...RevisionSchema.entries }),
]);

/** One line of JSON Lines after the header. */
export const CutlineLineSchema = v.variant('kind', [
  ...ImportLineSchema.options,
  v.strictObject({ kind: v.literal('damaged'), ...DamagedSchema.entries }),
]);

export type CutlineHeader = v.InferOutput<typeof CutlineHeaderSchema>;
export type CutlineLine = v.InferOutput<typeof CutlineLineSchema>;
export type ImportLine = v.InferOutput<typeof ImportLineSchema>;
export type Damaged = v.InferOutput<typeof DamagedSchema>;
