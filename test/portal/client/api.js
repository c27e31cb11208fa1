/** Calls of the portal's own data service. A refusal becomes an Error with the API's `code`. */

const call = async (path, options) => {
  const response = await fetch(path, options);
  const body = await response.json();
  if (response.ok) return body;
  const error = new Error(body.description ?? `The service answered ${response.status}.`);
  error.status = response.status;
  error.code = body.code;
  throw error;
};

const send = (path, body) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });

export const api = {
  get: (path, query = {}) => {
    const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    return call(`/__portal/${path}?${new URLSearchParams(given)}`);
  },
  post: (path, body) => send(`/__portal/${path}`, body),
};

export const control = {
  get: (query = {}) => call(`/__standin/state?${new URLSearchParams(query)}`),
  post: (what, body) => send(`/__standin/${what}`, body),
};
