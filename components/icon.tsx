/** Icons in the colour of the text beside them, hidden from screen readers: the text says the same. 16 px box. */
const PATHS = {
  chevron: 'M6.2 3.6 10.6 8l-4.4 4.4-.9-.9L8.8 8 5.3 4.5l.9-.9Z',
  open: 'M4.5 3h3v1.2h-3a.3.3 0 0 0-.3.3v7c0 .2.1.3.3.3h7c.2 0 .3-.1.3-.3v-3H13v3c0 .8-.7 1.5-1.5 1.5h-7A1.5 1.5 0 0 1 3 11.5v-7C3 3.7 3.7 3 4.5 3ZM9 3h4v4h-1.2V5.1L8.4 8.5l-.9-.9 3.4-3.4H9V3Z',
  from: 'M3.5 13.3 2.7 12.5l7.7-7.7H5.7V3.6h6.8v6.8h-1.2V5.6l-7.8 7.7Z',
  into: 'M12.5 2.7l.8.8-7.7 7.7h4.7v1.2H3.5V5.6h1.2v4.8l7.8-7.7Z',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6Zm-.6 4h1.2V11H7.4V7.2Zm.6-2.3a.8.8 0 1 1 0 1.5.8.8 0 0 1 0-1.5Z',
  alert:
    'M8 1.7 14.6 13.5H1.4L8 1.7Zm0 2.5L3.5 12.3h9L8 4.2Zm-.6 2.9h1.2v2.6H7.4V7.1Zm.6 3.2a.8.8 0 1 1 0 1.5.8.8 0 0 1 0-1.5Z',
  clock:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6ZM7.4 5h1.2v2.8l2 1.2-.6 1-2.6-1.5V5Z',
  done: 'M13.4 4.6 6.5 11.5 2.6 7.6l.9-.9 3 3 6-6 .9.9Z',
  add: 'M7.4 3h1.2v4.4H13v1.2H8.6V13H7.4V8.6H3V7.4h4.4V3Z',
  back: 'm7.2 3.2.9.9-3.3 3.3H13v1.2H4.8l3.3 3.3-.9.9L2.4 8l4.8-4.8Z',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} fill-rule="evenodd" />
  </svg>
);
