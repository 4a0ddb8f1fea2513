/** Door: which way a language is written. */

const rightToLeft = new Set(['fa', 'ar', 'he', 'ur', 'ps', 'ug', 'ckb']);

export const textDirection = (lang: string): 'rtl' | 'ltr' =>
  rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
