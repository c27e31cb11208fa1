/** What an error says, in the words of whoever threw it: browser, library or we. */
export const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
