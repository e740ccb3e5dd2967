import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { identifies, type Written } from '#people'

/** What can be asked of a record before it shows anybody to be new; records are told by their place. */
export type Gate = { readonly name: string; readonly passes: (record: number) => boolean }

/** The gate of the figures, `identifies`, beside nothing, other plain rules, and the matcher's own bits. */
export function gatesOf(
  file: string,
  ids: readonly string[],
  bitsOf: (record: number) => number,
): readonly Gate[] {
  const { data } = Papa.parse<Written>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  const byId = new Map(data.map((written) => [written.record_id, written]))
  const written = ids.map((id): Written => byId.get(id) ?? { record_id: id })
  const rule = (name: string, says: (one: Written) => boolean): Gate => ({
    name,
    passes: (record) => says(written[record] ?? { record_id: '' }),
  })
  const rules = [
    rule('a full name', isNamed),
    rule('a full name, any birth', (one) => isNamed(one) && Boolean(one.date_of_birth)),
    rule('as figures ask, or full name and phone', (one) => {
      return identifies(one) || (isNamed(one) && Boolean(one.phone))
    }),
    rule('as figures ask', identifies),
  ]
  const bits = [10, 14, 16, 18, 20, 22].map((least) => ({
    name: `${least} bits`,
    passes: (record: number) => bitsOf(record) >= least,
  }))
  return [{ name: 'nothing', passes: () => true }, ...bits, ...rules]
}

/** Whether a first and a last name are written out: with any whole birth they would be enough. */
function isNamed(one: Written): boolean {
  const { given_name, family_name } = one
  return identifies({ record_id: '', given_name, family_name, date_of_birth: '1980-06-15' })
}
