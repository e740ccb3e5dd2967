// canary: rooms-introduce-themselves
export const person = 'Ana'
