import { read, write } from './shelf';

/** The random id of this browser profile: whose sign-in it is, and who recorded what. Made when first asked for. */
export async function deviceId(): Promise<string> {
  const known = await read('device');
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await write('device', made);
  return made;
}
