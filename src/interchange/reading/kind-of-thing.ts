/** The kinds of thing that come with ids of their own. */
export type KindOfThing = 'person' | 'contact' | 'stay' | 'departure'
