import type { Words } from '../kit/i18n.ts';

type FolderWords = Readonly<Record<string, unknown>>;

const folders = import.meta.glob<Words<FolderWords>>('./*/words.ts', { eager: true, import: 'words' });

const inLanguage = (language: keyof Words<FolderWords>): FolderWords =>
  Object.fromEntries(
    Object.entries(folders).map(([file, words]) => [file.split('/')[1] ?? file, words[language]]),
  );

/** The words of every folder under the folder's name: `t('cases.title')` is in `cases/words.ts`. */
export const words: Words<FolderWords> = { zh: inLanguage('zh'), en: inLanguage('en') };
