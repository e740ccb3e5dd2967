import Papa from 'papaparse'
import { type EncodedRecord, readEncoded } from './encoded-file.ts'

/** The fields of the page that asks by key. */
export type AskForm = { readonly encoded: string }

/** Reads what was pasted or sent; what is wrong, in a sentence, when it is no encoded file of this key. */
export function readAsked(
  typed: string | undefined,
  sign: string,
): { readonly records: readonly EncodedRecord[] } | { readonly problem: string } {
  const text = (typed ?? '').replaceAll('\u0000', '').trim()
  if (text === '') return { problem: 'Paste the file that “waymark encode” wrote' }
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimiter: ',' })
  const [broken] = errors
  if (broken) {
    return { problem: `Line ${(broken.row ?? 0) + 1}: a quotation mark in this row is not closed` }
  }
  return readEncoded(data, sign)
}
