// canary: TS1484 (verbatimModuleSyntax)
import { ParsedPath } from 'node:path'

export function nameOf(path: ParsedPath) {
  return path.name
}
