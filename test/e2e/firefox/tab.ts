import * as z from 'zod/mini';
import { type Bidi, nothing } from './bidi';
import { type Inside, inside } from './inside';

const evaluated = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('success'),
    result: z.object({ value: z.optional(z.unknown()), sharedId: z.optional(z.string()) }),
  }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

const CLICK_MS = 15_000;
/** What has not moved for so long is not about to be drawn elsewhere. */
const REST_MS = 100;
/** As WebDriver writes them. */
const KEYS = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C' };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A tab: goes to addresses, answers questions about its page, and is clicked as with a mouse. */
export class Tab {
  constructor(
    private readonly bidi: Bidi,
    readonly context: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.bidi.send(
      'browsingContext.navigate',
      { context: this.context, url, wait: 'complete' },
      nothing,
    );
  }

  /** Goes to another page of the same document, as the portal's own links do. */
  async turn(path: string): Promise<void> {
    await this.raw(
      `(() => { history.pushState({}, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate')); })()`,
      {},
    );
  }

  async back(): Promise<void> {
    await this.bidi.send('browsingContext.traverseHistory', { context: this.context, delta: -1 }, nothing);
  }

  /**
   * Asks the page something. The function is sent into it, so it may use its arguments and nothing else around it.
   * It runs beside the page's own scripts: they do not see it, and what they did to the page's globals does not matter.
   */
  ask<Result, Argument = undefined>(
    schema: z.ZodMiniType<Result>,
    does: (page: Inside, argument: Argument) => unknown,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ): Promise<Result> {
    return this.evaluate(schema, source(does, argument), { sandbox: 'tests' });
  }

  /** The same in a page of the extension, with its API. */
  askOwn<Result, Argument = undefined>(
    schema: z.ZodMiniType<Result>,
    does: (page: Inside, argument: Argument) => unknown,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ): Promise<Result> {
    return this.evaluate(schema, source(does, argument), {});
  }

  /** Waits until the function finds an element and it rests where it is, and clicks in its middle. */
  async click<Argument = undefined>(
    find: (page: Inside, argument: Argument) => Element | undefined,
    ...[argument]: Argument extends undefined ? [] : [Argument]
  ): Promise<void> {
    const expression = `(async () => {
      const found = (${find})((${inside})(), ${JSON.stringify(argument)});
      if (!found) return undefined;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const place = () => JSON.stringify(found.getBoundingClientRect());
      const before = place();
      await new Promise((resolve) => setTimeout(resolve, ${REST_MS}));
      return found.isConnected && place() === before ? found : undefined;
    })()`;
    const until = Date.now() + CLICK_MS;
    for (;;) {
      const { sharedId } = await this.raw(expression, { sandbox: 'tests' });
      if (sharedId !== undefined && (await this.pressed(sharedId))) return;
      if (Date.now() > until)
        throw new Error(`Nothing to click was found by ${find}, ${JSON.stringify(argument)}.`);
      await pause(50);
    }
  }

  /** Types where the keyboard is. */
  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.bidi.send(
      'input.performActions',
      { context: this.context, actions: [{ type: 'key', id: 'keyboard', actions }] },
      nothing,
    );
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' }, nothing);
  }

  /** Presses a key that stands for no character. */
  async key(name: keyof typeof KEYS): Promise<void> {
    await this.type(KEYS[name]);
  }

  /** What is wrong with what we have added to the page, by the rules of axe. */
  async offences(axe: string): Promise<string[]> {
    const expression = `(async () => { ${axe};
      const { violations } = await axe.run({ include: [['[data-twinwatch]']] });
      return JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))));
    })()`;
    return this.evaluate(z.array(z.string()), expression, { sandbox: 'axe' });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.bidi.send(
      'browsingContext.captureScreenshot',
      { context: this.context },
      z.object({ data: z.string() }),
    );
    return Buffer.from(data, 'base64');
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context }, nothing);
  }

  /** False when the page has replaced or moved the element meanwhile. */
  private async pressed(sharedId: string): Promise<boolean> {
    const actions = [
      { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element: { sharedId } } },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    try {
      await this.bidi.send(
        'input.performActions',
        { context: this.context, actions: [{ type: 'pointer', id: 'mouse', actions }] },
        nothing,
      );
      return true;
    } catch (error) {
      if (error instanceof Error && /no such node|stale|not displayed|out of bounds/.test(error.message))
        return false;
      throw error;
    }
  }

  private async evaluate<Result>(
    schema: z.ZodMiniType<Result>,
    expression: string,
    where: { sandbox?: string },
  ): Promise<Result> {
    const { value } = await this.raw(expression, where);
    return schema.parse(JSON.parse(z.string().parse(value)));
  }

  private async raw(expression: string, where: { sandbox?: string }) {
    const answer = await this.bidi.send(
      'script.evaluate',
      {
        expression,
        target: { context: this.context, ...where },
        awaitPromise: true,
        resultOwnership: 'none',
      },
      evaluated,
    );
    if (answer.type === 'exception') throw new Error(`In the page: ${answer.exceptionDetails.text}`);
    return answer.result;
  }
}

const source = (does: (...given: never[]) => unknown, argument: unknown): string =>
  `(async () => JSON.stringify((await (${does})((${inside})(), ${JSON.stringify(argument)})) ?? null))()`;
