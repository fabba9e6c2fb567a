/** What TypeScript makes of the contract: the two tags tell which order it is, and with that which members it has. */
import type { components } from '../target/typescript/contract';
import { createOrder } from '../target/typescript/corpus';

type OrderRequest = components['schemas']['OrderRequest'];

export const order: OrderRequest = createOrder['pay-after-delivery-direct'];

export function onlyThere(order: OrderRequest): string {
  switch (order.type) {
    case 'redirect':
      return order.gateway === 'PAYAFTER' ? order.gateway_info.bank_account : order.order_id;
    case 'direct':
      return order.gateway === 'PAYAFTER' ? order.plugin.shop ?? order.gateway_info.phone : order.order_id;
    case 'paymentlink':
      return order.gateway ?? order.order_id;
    default:
      return order satisfies never;
  }
}
