/** What a span is of. */
export interface SpanWish {
  /** "POST /bids/{bidId}/documents", "uploadDocuments", "parse". */
  name: string;
  kind?: 'server' | 'consumer' | 'internal';
  /** Where it belongs: a W3C traceparent from elsewhere. Without one it belongs to the span that runs. */
  parent?: string | undefined;
  /** Ids and codes; never names of people or files, never contents. */
  attributes?: Readonly<Record<string, string | number>>;
}

/** Something that takes time and has begun. */
export interface Span {
  /** Does work as part of it: spans that begin there belong to it. */
  run<T>(work: () => T): T;
  add(attributes: Readonly<Record<string, string | number>>): void;
  /** Ends it; an error marks it as failed with the error's code, not its words. */
  end(error?: unknown): void;
}

/** Tells where time goes, from a request through the job to its stages. */
export interface Tracer {
  begin(wish: SpanWish): Span;
  /** Does the work in a span of its own. */
  span<T>(wish: SpanWish, work: (span: Span) => Promise<T>): Promise<T>;
  /** Notes what has passed already: from and to as milliseconds since 1970. */
  past(wish: SpanWish, from: number, to: number): void;
  /** Where we are, as a W3C traceparent that travels with a job; undefined where nobody traces. */
  here(): string | undefined;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}
