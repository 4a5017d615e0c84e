import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lineToBackground, listenToFrames } from '../../../core/browser/frameLine.ts';
import { framePort } from '../../../core/browser/messages.ts';

type Listener = (value?: unknown) => void;

/** A port as the browser hands it to one side. */
class Port {
  readonly sent: unknown[] = [];
  readonly messages: Listener[] = [];
  readonly ends: Listener[] = [];
  readonly onMessage = { addListener: (listener: Listener) => this.messages.push(listener) };
  readonly onDisconnect = { addListener: (listener: Listener) => this.ends.push(listener) };
  readonly disconnect = vi.fn();
  readonly name: string;
  readonly sender: unknown;
  constructor(name: string, sender?: unknown) {
    this.name = name;
    this.sender = sender;
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  end(): void {
    for (const listener of this.ends) listener();
  }
}

let stop: AbortController;
let ports: Port[];
let connected: Listener;

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  stop = new AbortController();
  ports = [];
  Object.assign(fakeBrowser.runtime, {
    id: 'us',
    connect: ({ name }: { name: string }) => {
      const port = new Port(name);
      ports.push(port);
      return port;
    },
    onConnect: { addListener: (listener: Listener) => (connected = listener), removeListener: () => {} },
  });
});

describe("a frame's line to the background", () => {
  it('is opened with the first message, and is one line', () => {
    const send = lineToBackground(stop.signal);
    expect(ports).toHaveLength(0);
    send({ type: 'new-frames' });
    send({ type: 'need-reading' });
    expect(ports.map(({ sent }) => sent)).toEqual([[{ type: 'new-frames' }, { type: 'need-reading' }]]);
  });

  it('is opened again after the background slept', () => {
    const send = lineToBackground(stop.signal);
    send({ type: 'new-frames' });
    ports[0]?.end();
    send({ type: 'new-frames' });
    expect(ports).toHaveLength(2);
  });

  it('throws nothing when the extension is gone', () => {
    Object.assign(fakeBrowser.runtime, {
      connect: () => {
        throw new Error('Extension context invalidated.');
      },
    });
    expect(() => lineToBackground(stop.signal)({ type: 'new-frames' })).not.toThrow();
  });

  it('ends with its signal', () => {
    const send = lineToBackground(stop.signal);
    send({ type: 'new-frames' });
    stop.abort();
    send({ type: 'new-frames' });
    expect(ports[0]?.disconnect).toHaveBeenCalled();
    expect(ports[0]?.sent).toHaveLength(1);
  });
});

describe('who listens to frames', () => {
  const from = (sender: unknown, name = framePort): Port => {
    const port = new Port(name, sender);
    connected(port);
    return port;
  };
  const frame = { id: 'us', tab: { id: 4 }, frameId: 7 };

  it('hears what a frame says and that it has left', () => {
    const said = vi.fn();
    const left = vi.fn();
    listenToFrames({ said, left });
    const port = from(frame);
    for (const listener of port.messages) listener({ type: 'count', frame: 'a1', count: 2 });
    expect(said).toHaveBeenCalledWith({ tabId: 4, frameId: 7 }, { type: 'count', frame: 'a1', count: 2 });
    port.end();
    expect(left).toHaveBeenCalledWith({ tabId: 4, frameId: 7 }, 'a1');
  });

  it('hears nothing that is no such message', () => {
    const said = vi.fn();
    listenToFrames({ said });
    for (const listener of from(frame).messages) listener({ type: 'count', frame: 'a1', count: 'many' });
    expect(said).not.toHaveBeenCalled();
  });

  it.each([
    ['another extension', { ...frame, id: 'them' }, framePort],
    ['a page without a tab', { id: 'us' }, framePort],
    ['another kind of line', frame, 'view'],
  ])('does not listen to %s', (_, sender, name) => {
    listenToFrames({ said: vi.fn() });
    expect(from(sender, name).messages).toHaveLength(0);
  });
});
