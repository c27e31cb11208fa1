import type { IncomingMessage, ServerResponse } from 'node:http';

/** Reading requests and writing answers. */

export const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
};

export const download = (response: ServerResponse, name: string, text: string): void => {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  });
  response.end(text);
};

/** The JSON object of a request's body; an empty body is an empty object. */
export const bodyOf = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const value: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('The body is not a JSON object.');
  return { ...value };
};

export const textOf = (body: Record<string, unknown>, field: string): string => {
  const value = body[field];
  if (typeof value !== 'string') throw new TypeError(`"${field}" must be a text.`);
  return value;
};

export const numberOf = (body: Record<string, unknown>, field: string): number => {
  const value = body[field];
  if (typeof value !== 'number') throw new TypeError(`"${field}" must be a number.`);
  return value;
};
