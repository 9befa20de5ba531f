import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import mysql2, { type PoolOptions } from 'mysql2';
import { Env } from '../config/env';
import { Database } from './database';
import { isUnavailable } from './database-errors';
import { QueryCounter } from './database-query-counter';
import { giveUpWhenSilent } from './silence';

const SQL_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';
/** Each server reads its own of the two comments. */
const ISOLATION = '/*M!100500 tx_isolation *//*!80000 transaction_isolation */';
/**
 * What every connection starts with: the same strictness and clock on all servers, no long queue for a lock, and no locks
 * on the gaps between rows, where two people who edit different products would wait for each other.
 */
const ON_CONNECT = `SET SESSION sql_mode = '${SQL_MODE}', time_zone = '+00:00', innodb_lock_wait_timeout = 2,
  ${ISOLATION} = 'READ-COMMITTED'`;

/** mysql2 as TypeORM's driver; each new connection gets ON_CONNECT first and is watched for silence. */
const driver = {
  ...mysql2,
  createPool(options: PoolOptions) {
    const pool = mysql2.createPool(options);
    pool.on('connection', (connection) => {
      giveUpWhenSilent(connection);
      connection.query(ON_CONNECT, (error) => {
        if (error) connection.destroy();
      });
    });
    return pool;
  },
};

/** The connection to the database, by TypeORM; features bring their own entities and repositories. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Env],
      useFactory: (env: Env) => ({
        type: 'mariadb',
        ...env.database,
        driver,
        poolSize: env.databasePoolSize,
        // Its collation is that of our columns: MySQL gives it to the rows of a JSON_TABLE, and mixes none.
        charset: 'utf8mb4_unicode_ci',
        timezone: 'Z',
        // Ids and counts are numbers; what is larger than 2^53 would come as text.
        supportBigNumbers: true,
        bigNumberStrings: false,
        connectTimeout: 3000,
        autoLoadEntities: true,
        subscribers: [QueryCounter],
        // A flash sale brings a thousand at once; each of them waits for its turn no longer than Database lets it.
        extra: { queueLimit: 2000, maxPreparedStatements: 300 },
        // The database may be starting beside us; a login that it refuses is not worth a second try.
        toRetry: isUnavailable,
        retryAttempts: 20,
        retryDelay: 500,
      }),
    }),
  ],
  providers: [Database],
  exports: [Database],
})
export class DatabaseModule {}
