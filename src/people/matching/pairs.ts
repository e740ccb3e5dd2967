/** Pairs worth comparing, as two columns of people's numbers in a roll. */
export type Pairs = {
  readonly ones: Int32Array
  readonly others: Int32Array
  readonly count: number
  /** How many pairs each of these stands for, when they are a sample. */
  readonly each: number
}
