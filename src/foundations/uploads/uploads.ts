import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** A file that came with a form. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array }

/** No file of a form is larger than this. */
const mostUploaded = 20 * 1024 * 1024

/** Reads forms with files. Their other fields arrive as those of any form; files lie beside them, whole. Which addresses take files, the guard says. */
export async function readUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    attachFieldsToBody: 'keyValues',
    limits: { fileSize: mostUploaded, files: 1, fields: 50, fieldSize: 1024 * 1024, parts: 60 },
    async onFile(this: FastifyRequest, part) {
      const file: UploadedFile = { name: part.filename, bytes: await part.toBuffer() }
      Object.assign(part, { value: file })
    },
  })
}

/** The file of a field of a form; nothing where none was chosen. */
export function uploadedIn(request: FastifyRequest, field: string): UploadedFile | undefined {
  const body = request.body as Readonly<Record<string, unknown>> | undefined
  const file = body?.[field]
  const isFile = typeof file === 'object' && file !== null && 'bytes' in file
  return isFile && (file as UploadedFile).bytes.length > 0 ? (file as UploadedFile) : undefined
}
