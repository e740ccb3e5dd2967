// canary: shipped-code-uses-dependencies
import { load } from 'cheerio'

export const shipped = load
