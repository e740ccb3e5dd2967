// canary: useImportType
import { Temporal } from 'temporal-polyfill'

export type Day = Temporal.PlainDate
