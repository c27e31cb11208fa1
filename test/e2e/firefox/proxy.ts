import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { HOST } from '../../portal/server';

export interface LocalProxy {
  port: number;
  /** What the browser asked for and did not get: everything but the portal. */
  refused: string[];
  /** Where the portal is from now on: a port of this machine. */
  lead(port: number): void;
  close(): Promise<void>;
}

/** The browser's only way out: to the stand-in, and to nothing else. */
export async function startProxy(): Promise<LocalProxy> {
  const refused: string[] = [];
  const open = new Set<Socket>();
  let portal: number | undefined;

  const server = createServer((request, response) => {
    refused.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (request, browser, head) => {
    // Pages are left in the middle of a request all the time.
    browser.on('error', () => {});
    if (request.url !== `${HOST}:443` || portal === undefined) {
      refused.push(request.url ?? '');
      browser.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const upstream = connect(portal, '127.0.0.1', () => {
      browser.write('HTTP/1.1 200 OK\r\n\r\n');
      if (head.length > 0) upstream.write(head);
      upstream.pipe(browser);
      browser.pipe(upstream);
    });
    upstream.on('error', () => browser.destroy());
    upstream.on('close', () => browser.destroy());
    browser.on('close', () => upstream.destroy());
  });

  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    port: address.port,
    refused,
    lead: (port) => {
      portal = port;
    },
    close: () =>
      new Promise((closed) => {
        for (const socket of open) socket.destroy();
        server.close(() => closed());
      }),
  };
}
