import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferences } from './preferences.ts';
import { en } from './words-en.ts';
import { zh } from './words-zh.ts';

/** Words of one page in both languages; the second has the shape of the first. */
export interface Words<Shape extends object> {
  zh: Shape;
  en: Shape;
}

/** English words of the shape of the Chinese ones, with a singular (`…_one`) where a count may be one. */
export type English<Shape> = {
  [Key in keyof Shape]: Shape[Key] extends string ? string : English<Shape[Key]>;
} & { [Key in keyof Shape & string as `${Key}_one`]?: string };

/** Opens the words of the kit with those of a page, in the language that was chosen. */
export function openWords<Shape extends object>(own: Words<Shape>): i18n {
  void i18next.use(initReactI18next).init({
    lng: preferences().language,
    fallbackLng: 'zh',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      zh: { translation: { kit: zh, ...own.zh } },
      en: { translation: { kit: en, ...own.en } },
    },
  });
  return i18next;
}

/** Adds the words of a page that is loaded when it is asked for. */
export function addWords<Shape extends object>(own: Words<Shape>): void {
  i18next.addResourceBundle('zh', 'translation', own.zh, true);
  i18next.addResourceBundle('en', 'translation', own.en, true);
}
