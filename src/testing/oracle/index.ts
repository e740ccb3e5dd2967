export * from './cells.ts'
export * from './oracle-options.ts'
export * from './read-literally.ts'
export * from './who-counts.ts'
