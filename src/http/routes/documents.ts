import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import {
  cancelReading,
  documentTextSchema,
  documentViewSchema,
  getBid,
  getDocument,
  getDocumentText,
  type House,
  listDocuments,
  openDocumentFile,
  retryReading,
  type SavedFile,
  uploadAmendment,
  uploadDocuments,
} from '../../service/index.ts';
import { pageOf, pageQuery } from '../page-query.ts';
import { ok, type ReceivedFile, type Route, route } from '../route.ts';
import { documentListSchema, uploadListSchema } from '../schemas.ts';
import { bidParams } from './bids.ts';

const documentParams = z.object({ documentId: z.string().max(64) });

const uploadDocumentsRoute = (house: House) =>
  route({
    method: 'post',
    path: '/bids/{bidId}/documents',
    id: 'uploadDocuments',
    allows: 'contribute',
    summary: 'Upload documents of a bid; they are read in the background',
    tag: 'documents',
    request: {
      params: bidParams,
      query: z.strictObject({
        replaces: z
          .string()
          .max(64)
          .optional()
          .describe(
            'Id of the document of this bid whose place the file takes: an amendment, a new version.',
          ),
      }),
      upload: {
        into: 'store',
        description: 'One or more files of any type: documents, or ZIPs and e-mails that hold them.',
      },
    },
    responses: {
      202: { description: 'The documents, stored and on their way.', schema: uploadListSchema },
    },
    before: ({ params }) => getBid(house, params.bidId),
    async handler({ params, query: { replaces }, files }) {
      if (files.length === 0)
        throw new AppError(
          'invalid-request',
          'Send at least one file as multipart/form-data, field "files".',
        );
      const saved = files.map(savedFile);
      const documents =
        replaces === undefined
          ? await uploadDocuments(house, params.bidId, saved)
          : await uploadAmendment(house, params.bidId, replaces, saved);
      return { status: 202, body: { documents } };
    },
  });

const listDocumentsRoute = (house: House) =>
  route({
    method: 'get',
    path: '/bids/{bidId}/documents',
    id: 'listDocuments',
    allows: 'view',
    summary: 'List the documents of a bid with status and progress',
    tag: 'documents',
    request: { params: bidParams, query: z.strictObject(pageQuery) },
    responses: {
      200: {
        description: 'In the order of their upload, each before the files that were found in it.',
        schema: documentListSchema,
      },
    },
    async handler({ params, query }) {
      const all = await listDocuments(house, params.bidId);
      const { rows: documents, ...page } = pageOf(all, ({ id }) => id, query);
      return ok({ documents, ...page });
    },
  });

const getDocumentRoute = (house: House) =>
  route({
    method: 'get',
    path: '/documents/{documentId}',
    id: 'getDocument',
    allows: 'view',
    summary: 'Show a document: status, progress, and why it failed',
    tag: 'documents',
    request: { params: documentParams },
    responses: { 200: { description: 'The document.', schema: documentViewSchema } },
    handler: async ({ params }) => ok(await getDocument(house, params.documentId)),
  });

const getDocumentTextRoute = (house: House) =>
  route({
    method: 'get',
    path: '/documents/{documentId}/text',
    id: 'getDocumentText',
    allows: 'view',
    summary: 'The text of a document with its pages and blocks, for showing evidence in its place',
    tag: 'documents',
    request: { params: documentParams },
    responses: { 200: { description: 'The text.', schema: documentTextSchema } },
    handler: async ({ params }) => ok(await getDocumentText(house, params.documentId)),
  });

const getDocumentFileRoute = (house: House) =>
  route({
    method: 'get',
    path: '/documents/{documentId}/file',
    id: 'getDocumentFile',
    allows: 'view',
    summary: 'Download the original file',
    tag: 'documents',
    request: { params: documentParams },
    responses: {
      200: {
        description: 'The very bytes that were uploaded or found in a container, as a download.',
        type: 'application/octet-stream',
      },
    },
    async handler({ params }) {
      const file = await openDocumentFile(house, params.documentId);
      return { write: (response) => sendFile(response, file) };
    },
  });

const retryDocumentRoute = (house: House) =>
  route({
    method: 'post',
    path: '/documents/{documentId}/retry',
    id: 'retryDocument',
    allows: 'contribute',
    summary: 'Read a failed document again',
    tag: 'documents',
    request: { params: documentParams },
    responses: { 202: { description: 'The document, on its way again.', schema: documentViewSchema } },
    handler: async ({ params }) => ({ status: 202, body: await retryReading(house, params.documentId) }),
  });

const cancelReadingRoute = (house: House) =>
  route({
    method: 'post',
    path: '/documents/{documentId}/cancel',
    id: 'cancelReading',
    allows: 'contribute',
    summary: 'Cancel the reading of a document, whether it waits or is under way',
    tag: 'documents',
    request: { params: documentParams },
    responses: {
      200: {
        description: 'The document: failed, with the code "reading-cancelled"; "retry" reads it after all.',
        schema: documentViewSchema,
      },
    },
    handler: async ({ params }) => ok(await cancelReading(house, params.documentId)),
  });

function savedFile({ name, folders = null, bytes, sha256, mediaType }: ReceivedFile): SavedFile {
  if (sha256 === undefined) throw new Error(`"${name}" did not go into the file store`);
  return { name, folders, size: bytes, sha256, mediaType };
}

/**
 * Always a download of unknown bytes: a browser must never open a stranger's HTML under our address, and what is opened all
 * the same may run nothing and load nothing. The name goes by RFC 5987, for letters of every alphabet.
 */
async function sendFile(
  response: Response,
  file: Awaited<ReturnType<typeof openDocumentFile>>,
): Promise<void> {
  response.attachment(file.name).set({
    'Content-Type': 'application/octet-stream',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "sandbox; default-src 'none'",
    'Content-Length': String(file.size),
    'Cache-Control': 'private, no-store',
  });
  await pipeline(file.content, response).catch((error: NodeJS.ErrnoException) => {
    // The client went away in the middle of the download.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

/** Documents: upload, follow, cancel, show and read again. */
export function documentRoutes(house: House): Route[] {
  return [
    uploadDocumentsRoute,
    listDocumentsRoute,
    getDocumentRoute,
    getDocumentTextRoute,
    getDocumentFileRoute,
    retryDocumentRoute,
    cancelReadingRoute,
  ].map((declared) => declared(house));
}
