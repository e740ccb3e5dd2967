// canary: no-orphans
export const forgotten = 'nothing imports this file, and it imports nothing'
