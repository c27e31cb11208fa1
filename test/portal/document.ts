import { fullTag } from './languages';
import type { Settings } from './session';

/** Nothing inline, nothing from elsewhere, and no text ever becomes script: stricter than anything known of the portal. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The one document of the portal; everything else is brought in by its scripts. */
export const portalDocument = (settings: Settings): string => `<!doctype html>
<html lang="${fullTag(settings.language)}" dir="ltr" data-theme="${settings.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${settings.theme}">
<title>Microsoft Partner Center</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles/portal.css">
<script type="module" src="/assets/main.js"></script>
</head>
<body></body>
</html>
`;
