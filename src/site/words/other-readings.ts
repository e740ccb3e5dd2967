/** Open questions that this product answers in one way; their numbers are those of docs/how-to/read-the-indicators.md. */
export const otherReadings: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: 'Q2',
    answer: 'Days, nights and months are those of London, through both clock changes.',
  },
  { question: 'Q3', answer: 'A sighting belongs to the month of its night.' },
  {
    question: 'Q5',
    answer:
      'An alert from the public is not a sighting. It becomes one when an outreach worker meets the person.',
  },
  {
    question: 'Q7',
    answer:
      'New is judged at the first sighting of the month. Being seen again in the month changes nothing.',
  },
  {
    question: 'Q9',
    answer:
      'Where the record is shorter than 60 months, people first seen in it are new, and the page says when it begins.',
  },
  {
    question: 'Q11',
    answer:
      'From the day somebody left an institution to a night they were seen: 0 to 85 days, both included.',
  },
  {
    question: 'Q13',
    answer: 'A care leaver is under 25 on the night they were first seen in the month.',
  },
  {
    question: 'Q18',
    answer: 'Everything is computed for each council and, by itself, for the region.',
  },
  {
    question: 'Q20',
    answer:
      'Shares are whole per cent and rates have one decimal place; exact halves go to the even digit.',
  },
  {
    question: 'Q21',
    answer:
      'Totals are not, unless the region sets a limit. Small numbers in public breakdowns are; see above.',
  },
  {
    question: 'Q22',
    answer:
      'Nought, not available and not applicable are three different things. Nothing is filled in.',
  },
  {
    question: 'Q23',
    answer:
      'Figures follow the record. A return that was signed off never changes; a new edition shows what did.',
  },
  { question: 'Q24', answer: 'A rate says which population it is divided by, and of which year.' },
  {
    question: 'Q25',
    answer:
      'The single night is the one the council declared for the month. Without one there is no figure.',
  },
  {
    question: 'Q26',
    answer: 'Someone seen in the month counts in it, whatever became of them afterwards.',
  },
  { question: 'Q27', answer: 'There is no lowest age.' },
  { question: 'Q28', answer: 'People are counted, never households.' },
  {
    question: 'Q29',
    answer: 'When two records turn out to be one person, the months of both are counted again.',
  },
  {
    question: 'Q30',
    answer: 'When a record is erased, editions already signed off keep their counts.',
  },
  {
    question: 'Q31',
    answer:
      'A bed opened only for severe weather is no move into accommodation, and nobody is seen sleeping rough in it.',
  },
  {
    question: 'Q32',
    answer:
      'Returning asks only when somebody was last seen. Where they were in between makes no difference.',
  },
]
