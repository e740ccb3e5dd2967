import { canonical } from '../discussion-log/snapshot.ts'
import type { Told } from './told.ts'

/** Raised by whatever a program that reads the file would have to know. */
const schemaVersion = 1

/** A log with the format it followed, for other programs: the same log is the same bytes. */
export function logJson({ template, log }: Pick<Told, 'template' | 'log'>): Uint8Array {
  const told = {
    schema: 'waymark-discussion-log',
    schemaVersion,
    template: { code: template.code, version: template.version, name: template.name },
    log,
  }
  return new TextEncoder().encode(`${canonical(told)}\n`)
}
