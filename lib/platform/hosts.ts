/** Partner Center, and the same as 21Vianet runs it. */
export const PORTAL = 'https://partner.microsoft.com';
export const PORTAL_IN_CHINA = 'https://partner.partnercenter.microsoftonline.cn';
