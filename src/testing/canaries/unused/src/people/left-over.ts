// canary: unused-files
export const leftOver = true
