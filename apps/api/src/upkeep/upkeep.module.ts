import { Module } from '@nestjs/common';
import { UpkeepRepository } from './upkeep.repository';
import { UpkeepWorker } from './upkeep.worker';

@Module({ providers: [UpkeepWorker, UpkeepRepository] })
export class UpkeepModule {}
