import { addWords, type Words } from '../kit/i18n.ts';
import { words as parts } from './parts/words.ts';
import { words as shell } from './shell/words.ts';

type FolderWords = Readonly<Record<string, unknown>>;

const folders = import.meta.glob<Words<FolderWords>>(['./*/words.ts', '!./parts/*', '!./shell/*'], {
  import: 'words',
});

/** The words of every page; those of a folder come with its pages. */
export const words: Words<FolderWords> = {
  zh: { parts: parts.zh, shell: shell.zh },
  en: { parts: parts.en, shell: shell.en },
};

/** Reads the words of a folder and adds them under its name: `t('cases.title')` is in `cases/words.ts`. */
export async function readWords(folder: string): Promise<void> {
  const own = await folders[`./${folder}/words.ts`]?.();
  if (own !== undefined) addWords({ zh: { [folder]: own.zh }, en: { [folder]: own.en } });
}
