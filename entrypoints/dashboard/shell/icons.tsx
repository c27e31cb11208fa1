import type { VIEWS } from '../route';

/** Lines in a 20 px box, in the colour of the text beside them and hidden from screen readers. */
const PATHS: Record<(typeof VIEWS)[number], string> = {
  today:
    'M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M4.7 15.3l1.4-1.4M13.9 6.1l1.4-1.4M10 6.8a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4',
  customers:
    'M7.5 3.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4M2.5 16c.3-3 2.2-4.6 5-4.6s4.7 1.6 5 4.6zM13 4a2.4 2.4 0 0 1 0 4.7M14.5 11.8c1.8.6 2.8 2 3 4.2h-2',
  progress: 'M3 17h14M4.5 14v-4M8.2 14V6M11.9 14V8.5M15.6 14V3.5',
  calendar: 'M3.5 4.5h13v12h-13zM3.5 8h13M7 2.5v3M13 2.5v3M6.5 11h1M9.5 11h1M12.5 11h1M6.5 13.7h1M9.5 13.7h1',
  accounts: 'M3 17V5.5L9 3v14M9 7.5l8 2V17M2 17h16M5.5 8h1M5.5 11h1M5.5 14h1M12.5 12h1M12.5 14.5h1',
  import: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 12.5v4h13v-4',
  export: 'M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 12.5v4h13v-4',
  activity: 'M3.5 10a6.5 6.5 0 1 0 2-4.7M3 3.5v3h3M10 6.5V10l2.5 1.5',
  settings:
    'M3 5.5h8M15 5.5h2M13 3.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M3 10h2M9 10h8M7 8.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6M3 14.5h7M14 14.5h3M12 12.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
};

export const NavIcon = ({ name }: { name: keyof typeof PATHS }) => (
  <svg class="nav-icon" viewBox="0 0 20 20" aria-hidden="true">
    <path d={PATHS[name]} />
  </svg>
);
