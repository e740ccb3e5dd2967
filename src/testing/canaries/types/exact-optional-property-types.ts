// canary: TS2375 (exactOptionalPropertyTypes)
type Person = { readonly name?: string }

export const person: Person = { name: undefined }
