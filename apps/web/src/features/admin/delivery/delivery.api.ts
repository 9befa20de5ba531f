import type { CheckDeliveryQueryDto, DeliveryCheckDto, DeliverySettingsDto } from '@storehouse/dto';
import { http } from '../../../lib/api-client';

export const getDelivery = () => http.get<DeliverySettingsDto>('/admin/delivery').then(({ data }) => data);
export const saveDelivery = (body: DeliverySettingsDto) =>
  http.put<DeliverySettingsDto>('/admin/delivery', body).then(({ data }) => data);
export const checkDelivery = (params: CheckDeliveryQueryDto) =>
  http.get<DeliveryCheckDto>('/admin/delivery/check', { params }).then(({ data }) => data);
