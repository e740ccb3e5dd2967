import { boundaries } from './boundaries.mjs'
import { house } from './house.mjs'
import { style } from './style.mjs'
import { types } from './types.mjs'
import { unused } from './unused.mjs'

/** The gates, in the order `npm run check` passes them. Each runs on a folder and tells what is wrong in it. */
export const gates = [style, types, boundaries, unused, house]
