export const cast = ['Ana', 'Ben']
