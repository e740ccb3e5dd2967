export { known } from './known.ts'
