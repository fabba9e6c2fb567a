/** What the compiler has to refuse; where it does not, `@ts-expect-error` is the error. */
import type { components } from '../target/typescript/contract';
import { createOrder } from '../target/typescript/corpus';

type OrderRequest = components['schemas']['OrderRequest'];

const { gateway_info, ...incomplete } = createOrder['pay-after-delivery-direct'];
// @ts-expect-error without gateway_info
export const withoutGatewayInfo: OrderRequest = incomplete;

// @ts-expect-error no such flow
export const inNoFlow: OrderRequest = { ...createOrder['alipay-direct'], type: 'later' };

export function beforeTheTagIsKnown(order: OrderRequest): unknown {
  // @ts-expect-error not every order has one
  return order.gateway_info;
}
