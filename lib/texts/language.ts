import { textOf } from './chosen';

/** The language the texts are shown in (BCP 47), which is English where the browser's own has no file here. */
export const language = (): string => textOf('language');
