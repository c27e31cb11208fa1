/** Icons in the colour of the text beside them, hidden from screen readers: the text says the same. 16 px box. */
const PATHS = {
  chevron: 'M6.2 3.6 10.6 8l-4.4 4.4-.9-.9L8.8 8 5.3 4.5l.9-.9Z',
  from: 'M3.5 13.3 2.7 12.5l7.7-7.7H5.7V3.6h6.8v6.8h-1.2V5.6l-7.8 7.7Z',
  into: 'M12.5 2.7l.8.8-7.7 7.7h4.7v1.2H3.5V5.6h1.2v4.8l7.8-7.7Z',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm-.6 5.2h1.2V11H7.4V7.2Zm.6-2.3a.8.8 0 1 1 0 1.5.8.8 0 0 1 0-1.5Z',
  alert: 'M8 1.7 14.6 13.5H1.4L8 1.7Zm-.6 5.4h1.2v2.6H7.4V7.1Zm.6 3.2a.8.8 0 1 1 0 1.5.8.8 0 0 1 0-1.5Z',
  add: 'M7.4 3h1.2v4.4H13v1.2H8.6V13H7.4V8.6H3V7.4h4.4V3Z',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={PATHS[name]} fill-rule="evenodd" />
  </svg>
);
