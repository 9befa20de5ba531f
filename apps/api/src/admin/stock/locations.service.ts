import { Injectable } from '@nestjs/common';
import { LOCATION_CODE_MAX, ShopError, slugify } from '@storehouse/domain';
import type { CreateLocationDto, LocationDto, UpdateLocationDto } from '@storehouse/dto';
import { logEvent } from '../../common/logger';
import { LocationsRepository } from './locations.repository';

/** The places where stock lies. */
@Injectable()
export class LocationsService {
  constructor(private readonly locations: LocationsRepository) {}

  async list(): Promise<LocationDto[]> {
    return (await this.locations.list()).map(({ id: _, isActive, ...location }) => ({
      ...location,
      isActive: isActive === 1,
    }));
  }

  /** The id of a location that a request names; null when it names none. */
  async idOf(code: string | undefined): Promise<number | null> {
    if (code === undefined) return null;
    const id = await this.locations.idOf(code);
    if (id === undefined) throw new ShopError('LOCATION_NOT_FOUND');
    return id;
  }

  async create({ name, code = slugify(name).slice(0, LOCATION_CODE_MAX) }: CreateLocationDto): Promise<LocationDto[]> {
    if (!code) refuse('code', 'code is needed, for the name has no letters or digits to make one of');
    await this.locations.create(code, name);
    logEvent('location.created', { code });
    return this.list();
  }

  async update(code: string, body: UpdateLocationDto): Promise<LocationDto[]> {
    if (!(await this.locations.update(code, body))) throw new ShopError('LOCATION_NOT_FOUND');
    logEvent('location.updated', { code, ...body });
    return this.list();
  }

  async order(codes: readonly string[]): Promise<LocationDto[]> {
    if (!(await this.locations.order(codes))) refuse('codes', 'codes must name every location once');
    logEvent('location.ordered', { codes });
    return this.list();
  }
}

const refuse = (field: string, message: string): never => {
  throw new ShopError('VALIDATION_FAILED', undefined, [{ field, message }]);
};
