import type { ConfigData } from 'html-validate'

/**
 * How html-validate judges our pages: its recommended rules, less what GOV.UK Frontend's own markup
 * breaks for a reason. Any test of pages uses these.
 */
export const markupRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Preact closes empty elements with a slash, which HTML ignores.
    'void-style': 'off',
    // Ticked boxes are sent under one name, once for each.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
    // JAWS says the description of a date's fieldset only when its role is written out.
    'no-redundant-role': 'off',
    // Banners and scrolling tables name their region; a link may look like a button.
    'prefer-native-element': ['error', { exclude: ['region', 'button'] }],
  },
}
