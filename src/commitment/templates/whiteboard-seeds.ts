import type { Seed } from './template.ts'

/** Suggestions to begin a large event with, in our own words. An organiser changes, drops and adds. */
export const whiteboardSeeds: readonly Seed[] = [
  {
    theme: 'Before anybody loses a home',
    addressee: undefined,
    question: 'opportunity',
    words: 'Ring every tenant who is four weeks behind, before a letter goes out',
  },
  {
    theme: 'Before anybody loses a home',
    addressee: undefined,
    question: 'opportunity',
    words: 'One number that any employer, school or surgery can ring about somebody’s housing',
  },
  {
    theme: 'Before anybody loses a home',
    addressee: 'Department for Work and Pensions',
    question: 'opportunity',
    words: 'Tell the council when somebody’s housing costs stop being paid',
  },
  {
    theme: 'Leaving somewhere',
    addressee: 'HM Prison and Probation Service',
    question: 'opportunity',
    words: 'No release on the day before a weekend or holiday without a bed for the night',
  },
  {
    theme: 'Leaving somewhere',
    addressee: 'Integrated care boards',
    question: 'opportunity',
    words: 'Ask on the ward, on the first day, whether there is a home to go back to',
  },
  {
    theme: 'Leaving somewhere',
    addressee: 'Home Office',
    question: 'opportunity',
    words: 'Give those who are granted asylum the time that finding a home takes',
  },
  {
    theme: 'Homes',
    addressee: undefined,
    question: 'opportunity',
    words: 'Let empty homes of public bodies be used while they wait for a purpose',
  },
  {
    theme: 'Homes',
    addressee: 'Ministry of Housing, Communities and Local Government',
    question: 'opportunity',
    words: 'Settle funding for several years at a time, so that staff can be kept',
  },
  {
    theme: 'Homes',
    addressee: undefined,
    question: 'opportunity',
    words: 'Promise landlords one person to ring, for as long as the tenancy lasts',
  },
  {
    theme: 'Support that stays',
    addressee: undefined,
    question: 'opportunity',
    words: 'One worker who stays with somebody from street to home',
  },
  {
    theme: 'Support that stays',
    addressee: 'Integrated care boards',
    question: 'opportunity',
    words: 'Let people see somebody about mind and drink together, and not one before the other',
  },
  {
    theme: 'Knowing',
    addressee: undefined,
    question: 'opportunity',
    words: 'One shared record, so that nobody has to tell their story at every door',
  },
  {
    theme: 'Knowing',
    addressee: undefined,
    question: 'opportunity',
    words: 'Pay people who have been homeless to judge how well this works',
  },
]
