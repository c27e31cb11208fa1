import { describe, expect, it } from 'vitest';
import { customer } from './for-tests';
import { customerHref, hrefOf, parseRoute } from './route';

describe('addresses', () => {
  it('lead back to where they were made', () => {
    expect(parseRoute(hrefOf('customers', 'state=overlap&q=a%20b'))).toEqual({
      view: 'customers',
      query: 'state=overlap&q=a%20b',
    });
    expect(parseRoute(customerHref(customer(1)))).toEqual({
      view: 'customer',
      customer: customer(1),
      query: '',
    });
  });

  it('that mean nothing lead to Today', () => {
    for (const fragment of ['', '#', '#/', '#/nowhere', '#/customer/42'])
      expect(parseRoute(fragment)).toMatchObject({ view: 'today' });
  });
});
