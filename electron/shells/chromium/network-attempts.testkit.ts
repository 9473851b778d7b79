import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

export type Listener = {
  readonly address: string;
  /** What has come, in the order in which it came: the first line of each request, `a datagram`, `a connection`. */
  readonly heard: string[];
  close(): void;
};

const HEADERS = [
  'HTTP/1.1 200 OK',
  'access-control-allow-origin: *',
  'content-type: text/html',
  'content-length: 7',
  'connection: close',
];

/**
 * Listens on this very machine for whatever may come, by TCP and by UDP on one port. What reaches it would reach the
 * world.
 */
export const listen = async (): Promise<Listener> => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    heard.push('a connection');
    socket.once('data', (bytes) => {
      const [line = ''] = bytes.toString('latin1').split('\r\n');
      heard.push(/HTTP/.test(line) ? line.replace(/ HTTP.*/, '') : 'something else than HTTP');
      socket.end(`${HEADERS.join('\r\n')}\r\n\r\nreached`);
    });
    socket.on('error', () => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => heard.push('a datagram'));
  datagrams.bind(port, '127.0.0.1');
  await once(datagrams, 'listening');
  return {
    address: `127.0.0.1:${port}`,
    heard,
    close: () => {
      server.close();
      datagrams.close();
    },
  };
};

/** Runs in the page: every way to ask for something that answers. Says which were answered. */
export const askingFor = async (address: string): Promise<string[]> => {
  const url = `http://${address}`;
  const element = (tag: string, attributes: Record<string, string>) =>
    new Promise((resolve, reject) => {
      const made = document.createElement(tag);
      made.addEventListener('load', resolve);
      made.addEventListener('error', reject);
      for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
      document.body.append(made);
      setTimeout(reject, 2_000);
    });
  const xhr = new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.onload = resolve;
    request.onerror = reject;
    request.open('GET', `${url}/xhr`);
    request.send();
  });
  const opening = (opened: EventTarget, event: string) =>
    new Promise((resolve, reject) => {
      opened.addEventListener(event, resolve);
      opened.addEventListener('error', reject);
      opened.addEventListener('close', reject);
    });
  const made = <Kind extends EventTarget>(make: () => Kind, event: string): Promise<unknown> => {
    try {
      return opening(make(), event);
    } catch {
      return Promise.reject();
    }
  };
  const asked: Record<string, Promise<unknown>> = {
    fetch: fetch(`${url}/fetch`, { mode: 'no-cors' }),
    keepalive: fetch(`${url}/keepalive`, { mode: 'no-cors', method: 'POST', body: 'words', keepalive: true }),
    'a post home': fetch('/', { method: 'POST' }).then(({ ok }) => (ok ? null : Promise.reject())),
    xhr,
    image: element('img', { src: `${url}/image` }),
    script: element('script', { src: `${url}/script` }),
    style: element('link', { rel: 'stylesheet', href: `${url}/style` }),
    object: element('object', { data: `${url}/object` }),
    websocket: made(() => new WebSocket(`ws://${address}/socket`), 'open'),
    events: made(() => new EventSource(`${url}/events`), 'open'),
    worker: made(() => new Worker(`${url}/worker`), 'message'),
  };
  const outcomes = Object.entries(asked).map(([name, work]) =>
    work.then(
      () => [name],
      () => [],
    ),
  );
  return (await Promise.all(outcomes)).flat();
};

/** Runs in the page: every way to let something out that nobody waits for. */
export const lettingOut = async (address: string): Promise<void> => {
  const url = `http://${address}`;
  navigator.sendBeacon(`${url}/beacon`, 'words');
  for (const rel of [
    'prefetch',
    'preload',
    'modulepreload',
    'preconnect',
    'dns-prefetch',
    'prerender',
    'icon',
  ]) {
    const link = Object.assign(document.createElement('link'), { rel, href: `${url}/${rel}` });
    link.setAttribute('as', 'image');
    document.head.append(link);
  }
  const rules = { prefetch: [{ source: 'list', urls: [`${url}/speculation`] }] };
  document.head.append(
    Object.assign(document.createElement('script'), {
      type: 'speculationrules',
      textContent: JSON.stringify(rules),
    }),
  );
  document.body.insertAdjacentHTML(
    'beforeend',
    `<iframe src="${url}/frame"></iframe><video src="${url}/video"></video><embed src="${url}/embed">
     <a id="ping" href="#here" ping="${url}/ping">ping</a><div style="background: url(${url}/background)">.</div>`,
  );
  document.querySelector<HTMLElement>('#ping')?.click();

  // STUN over UDP, and TURN over both: a browser calls these servers to find out its own address.
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${address}` },
      {
        urls: [`turn:${address}?transport=udp`, `turn:${address}?transport=tcp`],
        username: 'u',
        credential: 'c',
      },
    ],
  });
  connection.createDataChannel('words');
  const gathered = new Promise<void>((resolve) => {
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve();
    });
    // A server that does not answer is waited for longer than this test needs to.
    setTimeout(resolve, 5_000);
  });
  await connection.setLocalDescription(await connection.createOffer());
  await gathered;
  connection.close();
  // Some of it is fetched only when the browser has nothing else to do.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
};

/** Runs in the page: sends a form, as a click would. */
export const sendingAForm = (address: string): void => {
  const form = document.createElement('form');
  Object.assign(form, { action: `http://${address}/form`, method: 'post' });
  form.append(Object.assign(document.createElement('input'), { name: 'words', value: 'of a client' }));
  document.body.append(form);
  form.submit();
};
