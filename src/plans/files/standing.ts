/** How an action stands, in words, as it is computed elsewhere. */
export type Standing = {
  readonly life: string
  readonly colour: { readonly letter: string; readonly word: string }
  readonly confidence: string
}

/** How actions stand, by their numbers. */
export type Standings = ReadonlyMap<string, Standing>
