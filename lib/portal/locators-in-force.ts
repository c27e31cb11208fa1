import * as z from 'zod/mini';
import { LOCATORS, LOCATORS_VERSION, type Locator } from './locators';

const texts = z.array(z.string().check(z.maxLength(1_000))).check(z.maxLength(50));
const listed: z.ZodMiniType<Locator> = z.object({
  css: texts,
  endings: z.exactOptional(texts),
  hosts: z.exactOptional(z.array(texts)),
});

/** By name. A name that this release does not know harms nobody. */
const list = z.record(z.string(), listed);

/** A correction that a user has loaded, after `locator-file.ts` has found it in order: each takes the place of the built-in one. */
export const locatorCorrection = z.object({ version: z.number(), locators: list });
export type LocatorCorrection = z.output<typeof locatorCorrection>;

/** The list in force, as it lies in storage for pages. */
export const shelvedLocators = z.object({ version: z.number(), list });

/** Whether a correction is newer than what this release has built in. */
export const isInForce = (fix: LocatorCorrection | undefined): fix is LocatorCorrection =>
  fix !== undefined && fix.version > LOCATORS_VERSION;

/** The list that pages are to be read by. */
export const locatorsInForce = (fix: LocatorCorrection | undefined) =>
  isInForce(fix)
    ? { version: fix.version, list: { ...LOCATORS, ...fix.locators } }
    : { version: LOCATORS_VERSION, list: LOCATORS };
