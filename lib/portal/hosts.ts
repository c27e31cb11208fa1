/** Where Partner Center is. */
const HOST = 'partner.microsoft.com';
/** There, and where it was before. */
export const HOSTS = [HOST, 'partnercenter.microsoft.com'];
/** The same as 21Vianet runs it. */
export const HOST_IN_CHINA = 'partner.partnercenter.microsoftonline.cn';

export const PORTAL = `https://${HOST}`;
export const PORTAL_IN_CHINA = `https://${HOST_IN_CHINA}`;

/** Whether an origin is one that our script may run on. */
export const isPortal = (origin: string | undefined): boolean => PORTALS.includes(origin);
const PORTALS: (string | undefined)[] = [PORTAL, PORTAL_IN_CHINA];
