export const house = 'the whole house'
