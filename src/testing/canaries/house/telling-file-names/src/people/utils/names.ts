// canary: telling-file-names
export const names = ['Ana', 'Ben']
