/** Small pictures of the three first steps. They show nothing that the text beside them does not say. */

const frame = { class: 'picture', viewBox: '0 0 64 48' } as const;

/** Two accounts and the way from one to the other. */
export const AccountsPicture = () => (
  <svg {...frame} aria-hidden="true">
    <rect class="from" x="3" y="7" width="24" height="15" rx="3" />
    <rect class="from" x="3" y="27" width="24" height="15" rx="3" />
    <rect class="into" x="39" y="17" width="22" height="15" rx="3" />
    <path class="stroke" d="M28 15c7 0 4 9 10 9m-10 10c7 0 4-9 10-9" />
    <path class="ink" d="M7 12h10v2H7zm0 4h6v2H7zm0 16h10v2H7zm0 4h6v2H7zm36-14h10v2H43zm0 4h6v2h-6z" />
  </svg>
);

/** A table that is being read. */
export const BrowsePicture = () => (
  <svg {...frame} aria-hidden="true">
    <rect class="page" x="5" y="5" width="46" height="36" rx="3" />
    <path class="ink" d="M10 10h20v3H10zm0 8h14v2H10zm0 7h18v2H10zm0 7h12v2H10z" />
    <path class="line" d="M6 15.5h44M6 22.5h44M6 29.5h44" />
    <circle class="lens" cx="45" cy="30" r="9" />
    <path class="stroke" d="m51.5 36.5 7 7" />
    <path class="stroke" d="m41 30 3 3 5.5-6" />
  </svg>
);

/** Rows with marks, and a bell. */
export const RemindPicture = () => (
  <svg {...frame} aria-hidden="true">
    <rect class="page" x="5" y="5" width="46" height="36" rx="3" />
    <path class="ink" d="M10 12h12v2H10zm0 9h15v2H10zm0 9h10v2H10z" />
    <rect class="good" x="30" y="9.5" width="14" height="7" rx="2" />
    <rect class="danger" x="30" y="18.5" width="14" height="7" rx="2" />
    <rect class="info" x="30" y="27.5" width="8" height="7" rx="2" />
    <path
      class="bell"
      d="M50 23c4 0 6.5 3 6.5 7v5l2.5 4H41l2.5-4v-5c0-4 2.5-7 6.5-7Zm-2.8 17.5h5.6a2.8 2.8 0 0 1-5.6 0Z"
    />
  </svg>
);
