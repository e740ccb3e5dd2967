// canary: numbered-todos
// TODO think again
export const later = true
