// canary: TS2322 (strict)
export const name: string = null
