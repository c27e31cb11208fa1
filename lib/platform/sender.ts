import { isPortal } from '@/lib/portal/hosts';

/** What the browser says about who sent a message; never taken from the message itself. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined } | undefined;
}

/** The extension itself: its id, and the address of its root, which ends in a slash. */
export interface Self {
  id: string;
  root: string;
}

const isTopFrame = (sender: Sender): boolean => sender.frameId === 0;

/** The content script in the top frame of a portal tab. */
export function isPortalPage(sender: Sender, self: Self): boolean {
  return (
    sender.id === self.id &&
    sender.tab?.id !== undefined &&
    isTopFrame(sender) &&
    isPortal(originOf(sender.url)) &&
    (sender.origin === undefined || sender.origin === originOf(sender.url))
  );
}

/** Popup or dashboard. A popup has no tab and, in some browsers, no frame id. */
export function isOwnPage(sender: Sender, self: Self): boolean {
  const origin = self.root.slice(0, -1);
  return (
    sender.id === self.id &&
    sender.url !== undefined &&
    sender.url.startsWith(self.root) &&
    (sender.frameId === undefined || isTopFrame(sender)) &&
    (sender.origin === undefined || sender.origin === origin)
  );
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}
