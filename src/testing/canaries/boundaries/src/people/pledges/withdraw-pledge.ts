// canary: queries-in-stores
import { sql } from 'kysely'

export const withdrawPledge = sql
