// canary: TS1205 (isolatedModules)
export { ParsedPath } from 'node:path'
