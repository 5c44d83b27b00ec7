/**
 * A client for Marionette, Firefox's own automation protocol (what geckodriver speaks), over a plain socket:
 * messages are `LENGTH:[type, id, …]` (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
import { connect, type Socket } from 'node:net';

/** A value that may cross the protocol. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Reads `LENGTH:JSON` messages out of a stream of bytes. */
function* messagesIn(buffer: { bytes: Buffer }): Generator {
  for (;;) {
    const colon = buffer.bytes.indexOf(':');
    if (colon < 0) return;
    const end = colon + 1 + Number(buffer.bytes.subarray(0, colon).toString());
    if (buffer.bytes.length < end) return;
    yield JSON.parse(buffer.bytes.subarray(colon + 1, end).toString());
    buffer.bytes = buffer.bytes.subarray(end);
  }
}

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Connects to the port that Firefox wrote to its profile's `MarionetteActivePort`, and starts a session. */
  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    const client = new Marionette(socket);
    const greeted = new Promise<void>((resolve, reject) => {
      const buffer = { bytes: Buffer.alloc(0) };
      let hello = false;
      socket.on('error', reject);
      socket.on('close', () => client.#abandon());
      socket.on('data', (chunk) => {
        buffer.bytes = Buffer.concat([buffer.bytes, chunk]);
        for (const message of messagesIn(buffer)) {
          if (hello) client.#answer(message);
          hello = true;
          resolve();
        }
      });
    });
    await greeted;
    await client.send('WebDriver:NewSession', { strictFileInteractability: false, unhandledPromptBehavior: 'ignore' });
    return client;
  }

  /** Sends a command; answers with its value, or throws what Firefox says went wrong. */
  send<T = unknown>(command: string, parameters: Record<string, unknown> = {}): Promise<T> {
    const id = ++this.#lastId;
    const text = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  }

  /**
   * Runs `body`, the body of an async function, in the page: it has its arguments in `args` and returns its result.
   * With `rights` of the `system` it sees what pages may not.
   */
  inPage<T>(body: string, args: Json[] = [], rights: 'page' | 'system' = 'page'): Promise<T> {
    return this.#run<T>(body, args, rights === 'system' ? 'system' : null);
  }

  /** As `inPage`, with the browser's own rights, in its window. */
  inBrowser<T>(body: string, args: Json[] = []): Promise<T> {
    return this.inBrowserContext(() => this.#run<T>(body, args, null));
  }

  /** Does `work` in the context of the browser's own window. */
  async inBrowserContext<T>(work: () => Promise<T>): Promise<T> {
    await this.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await work();
    } finally {
      await this.send('Marionette:SetContext', { value: 'content' });
    }
  }

  disconnect(): void {
    this.#socket.destroy();
  }

  async #run<T>(body: string, args: Json[], sandbox: 'system' | null): Promise<T> {
    const script = `
      const [args, done] = arguments;
      (async () => { ${body} })().then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }),
      );`;
    const parameters = { script, args: [args], sandbox, scriptTimeout: 90_000 };
    const { value } = await this.send<{ value: { value?: T; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      parameters,
    );
    if (value.error !== undefined) throw new Error(value.error);
    return value.value as T;
  }

  #answer(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, value] = message as [number, number, { error: string; message: string } | null, unknown];
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
    else waiting?.resolve(value);
  }

  #abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox has gone'));
    this.#waiting.clear();
  }
}
