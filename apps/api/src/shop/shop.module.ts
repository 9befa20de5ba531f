import { Module } from '@nestjs/common';
import { ShopRepository } from './shop.repository';
import { ShopService } from './shop.service';

@Module({ providers: [ShopService, ShopRepository], exports: [ShopService] })
export class ShopModule {}
