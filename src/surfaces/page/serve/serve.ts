import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const POLICY: string;

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', '.svg': 'image/svg+xml', '.png': 'image/png',
};

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = Number(process.env['PORT'] ?? 3000);

/** Gives the files beside it to this computer alone, each with the policy that keeps the page from speaking to anyone else. */
const server = createServer((request, response) => {
  void give(request.url ?? '/', response).catch(() => refuse(response, 400, 'This address cannot be read.'));
});

async function give(url: string, response: ServerResponse): Promise<void> {
  const asked = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const path = asked === '/' ? '/page.html' : asked;
  const file = normalize(join(folder, path));
  const type = types[extname(file)];
  const bytes = file.startsWith(folder) && !file.includes(`${sep}.`) && type !== undefined ? await readFile(file).catch(() => null) : null;
  if (bytes === null) return refuse(response, 404, 'There is nothing here. The page is at /');
  response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(bytes);
}

const headers = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

function refuse(response: ServerResponse, status: number, says: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(says);
}

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  // Another program has the port: any free one will do.
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => {
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : wanted;
  console.log(`\nIndicator RAG is at http://localhost:${port}\nOpen that address in a browser. Ctrl+C stops it. Nothing leaves this computer.\n`);
});
server.listen(wanted, '127.0.0.1');
