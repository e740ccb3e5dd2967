export * from './cast.ts'
export * from './cast-cases.ts'
