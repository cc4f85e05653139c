import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Caller, Permission } from '../domain/index.ts';

/** A file that came with a multipart request and is already in the file store, or, for small ones, in memory. */
export interface ReceivedFile {
  /** Name as the client says; shown, never used as a path. */
  name: string;
  /** Folders that it stood in, as the client says ("annex/rates"); shown, never used as a path. */
  folders?: string | null;
  bytes: number;
  /** Media type as the client says; kept, never trusted. */
  mediaType: string;
  /** Set where the route stores its files. */
  sha256?: string;
  /** Set where the route reads its files itself. */
  content?: Uint8Array;
}

/** What a caller must be allowed to do; 'anyone': nothing, for what comes before sign-in. */
export type Allows = Permission | 'anyone';

/** What a handler gets: who asks, and everything checked by the schemas of its declaration. */
export interface RouteInput<Params, Query, Body, Who = Caller> {
  /** Who asks; null where anyone may and nobody is signed in. */
  caller: Who;
  params: Params;
  query: Query;
  body: Body;
  files: readonly ReceivedFile[];
  request: Request;
}

/** A JSON answer, or a function that writes the answer itself (a file, a stream of events). */
export type Reply =
  | { status: number; body?: unknown; headers?: Record<string, string | string[]> }
  | { write: (response: Response) => Promise<void> };

/** How a route takes files: streamed into the file store while hashed, or small ones held in memory. */
export interface Upload {
  into: 'store' | 'memory';
  description: string;
}

/** One answer of a route, by its status. */
export interface ResponseDeclaration {
  description: string;
  /** JSON schema of the answer; it has a name in schemas.ts. */
  schema?: z.ZodType;
  /** Media type of an answer that is not JSON. */
  type?: string;
}

/** What a route takes. */
export interface RequestDeclaration {
  params?: z.ZodType;
  query?: z.ZodType;
  /** JSON body. */
  body?: z.ZodType;
  /** Bodies that the handler reads itself, by media type ("text/csv"); they arrive as `files[0].content`. */
  raw?: Readonly<Record<string, z.ZodType | null>>;
  /** Files of a multipart request. */
  upload?: Upload;
}

/** One route, said once: it mounts, validates and documents. `path` is OpenAPI's ("/bids/{bidId}"). */
export interface Route {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  id: string;
  allows: Allows;
  /** Only for people who signed in: a token is refused. */
  inPerson?: boolean;
  /** Answers also while nobody administers this installation. */
  isOpenUnclaimed?: boolean;
  /** Its answer holds a secret that is shown once: it is not kept for an Idempotency-Key. */
  hasSecretAnswer?: boolean;
  summary: string;
  tag: string;
  request: RequestDeclaration;
  responses: Readonly<Record<number, ResponseDeclaration>>;
  /** Runs before files are taken, with checked params: what it throws spares the client the upload. */
  before?: (input: { params: unknown }) => Promise<unknown>;
  handler: (input: RouteInput<unknown, unknown, unknown>) => Promise<Reply>;
}

type Checked<Declared> = Declared extends z.ZodType ? z.output<Declared> : undefined;

interface TypedRoute<Declared extends RequestDeclaration, Who extends Allows>
  extends Omit<Route, 'request' | 'handler' | 'before' | 'allows'> {
  allows: Who;
  request: Declared;
  before?: (input: { params: Checked<Declared['params']> }) => Promise<unknown>;
  handler: (
    input: RouteInput<
      Checked<Declared['params']>,
      Checked<Declared['query']>,
      Checked<Declared['body']>,
      Who extends 'anyone' ? Caller | null : Caller
    >,
  ) => Promise<Reply>;
}

/** Declares a route; the handler's input has the types of its schemas. */
export function route<Declared extends RequestDeclaration, const Who extends Allows>(
  declared: TypedRoute<Declared, Who>,
): Route {
  // mount.ts gives the handler only what these same schemas have parsed, and a caller where one is needed.
  return declared as unknown as Route;
}

/** 200 with a JSON body. */
export function ok(body: unknown): Reply {
  return { status: 200, body };
}

/** 204: done, and nothing to tell. */
export function done(headers: Record<string, string | string[]> = {}): Reply {
  return { status: 204, headers };
}
