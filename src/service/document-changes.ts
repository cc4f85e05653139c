import { EventEmitter } from 'node:events';

/** Tells, by bid, that a document of it changed, whichever process changed it. */
export interface DocumentChanges {
  /** Calls `hear` at every change of the bid's documents until the returned function is called. */
  follow(bidId: string, hear: () => void): () => void;
}

/**
 * One listener of the database serves every stream of events. `changed` is called with the bid, or without one when
 * changes may have been missed: then everybody reads again.
 */
export function createDocumentChanges(): DocumentChanges & { changed: (bidId?: string) => void } {
  const emitter = new EventEmitter().setMaxListeners(0);
  const ALL = '*';
  return {
    follow(bidId, hear) {
      emitter.on(bidId, hear).on(ALL, hear);
      return () => {
        emitter.off(bidId, hear).off(ALL, hear);
      };
    },
    changed: (bidId = ALL) => {
      emitter.emit(bidId);
    },
  };
}
