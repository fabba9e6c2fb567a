/** What the compiler has to accept: a tag tells which members an order has. */
import type { components } from '../target/typescript/contract';
import { createOrder } from '../target/typescript/corpus';

type OrderRequest = components['schemas']['OrderRequest'];

export const order: OrderRequest = createOrder['pay-after-delivery-direct'];

export function onlyThere(order: OrderRequest): string | undefined {
  if (order.type === 'direct' && order.gateway === 'PAYAFTER') {
    return order.plugin.shop ?? order.gateway_info.phone;
  }
  return order.type === 'redirect' && order.gateway === 'PAYAFTER' ? order.gateway_info.bank_account : order.order_id;
}
