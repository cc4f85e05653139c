import {
  type DocumentSummary,
  type Extraction,
  type ParsedDocument,
  type Requirement,
  type Role,
  type ScheduledDay,
  summarise,
  type Unresolved,
} from '../domain/index.ts';

/** Which reading and which catalogue made a result. */
export interface Versions {
  pipeline: string;
  catalogue: string;
}

/** The contract's `muster.extraction/1`, with the roles that the documents name. */
export interface ExtractionJson {
  schema: 'muster.extraction/1';
  versions: Versions;
  documents: DocumentSummary[];
  requirements: Requirement[];
  roles: Role[];
  unresolved: Unresolved[];
  /** What the share of `unresolved` is of. */
  demandSentences: number;
  schedule: ScheduledDay[];
}

/** What reading documents gave, as `muster extract --json` prints it. */
export function toExtractionJson(
  documents: readonly (ParsedDocument | DocumentSummary)[],
  extraction: Extraction,
  versions: Versions,
): ExtractionJson {
  return {
    schema: 'muster.extraction/1',
    versions,
    documents: documents.map((document) => ('text' in document ? summarise(document) : document)),
    requirements: extraction.requirements,
    roles: extraction.roles,
    unresolved: extraction.unresolved,
    demandSentences: extraction.demandSentences,
    schedule: extraction.schedule,
  };
}
