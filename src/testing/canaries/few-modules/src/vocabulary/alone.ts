// canary: enough-modules-seen
export const alone = 'too few files to prove anything'
