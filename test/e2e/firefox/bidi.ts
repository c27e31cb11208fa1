import { WebSocket } from 'ws';
import * as z from 'zod/mini';

/** WebDriver BiDi, as far as the tests speak it: https://w3c.github.io/webdriver-bidi/ */

const message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.nullable(z.number()), error: z.string(), message: z.string() }),
  z.object({ type: z.literal('event') }),
]);

interface Waiting {
  method: string;
  done: (result: unknown) => void;
  fail: (error: Error) => void;
}

/** No command takes this long; a browser that does not answer is told from a slow one. */
const PATIENCE_MS = 30_000;

/** One connection to a browser: commands go out, answers come back in any order. */
export class Bidi {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.hear(String(data)));
    socket.on('close', () => {
      for (const { method, fail } of this.waiting.values())
        fail(new Error(`The browser has gone, and left ${method} unanswered.`));
      this.waiting.clear();
    });
  }

  static connect(url: string): Promise<Bidi> {
    return new Promise((done, fail) => {
      const socket = new WebSocket(url);
      socket.once('error', fail);
      socket.once('open', () => done(new Bidi(socket)));
    });
  }

  /** Sends a command; its result is what `schema` makes of it. Rejects with the browser's own words when it refuses. */
  async send<Result>(
    method: string,
    params: Record<string, unknown>,
    schema: z.ZodMiniType<Result>,
  ): Promise<Result> {
    this.last += 1;
    const id = this.last;
    const answer = await new Promise<unknown>((done, fail) => {
      const timer = setTimeout(() => fail(new Error(`No answer to ${method}.`)), PATIENCE_MS);
      const settled = () => {
        clearTimeout(timer);
        this.waiting.delete(id);
      };
      this.waiting.set(id, {
        method,
        done: (result) => {
          settled();
          done(result);
        },
        fail: (error) => {
          settled();
          fail(error);
        },
      });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
    return schema.parse(answer);
  }

  close(): void {
    this.socket.close();
  }

  private hear(text: string): void {
    const heard = message.parse(JSON.parse(text));
    if (heard.type === 'event' || heard.id === null) return;
    const asked = this.waiting.get(heard.id);
    if (heard.type === 'success') asked?.done(heard.result);
    else asked?.fail(new Error(`${asked.method}: ${heard.error}: ${heard.message}`));
  }
}

/** For commands whose result tells nothing. */
export const nothing = z.unknown();
