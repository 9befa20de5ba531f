import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { IMAGE_WIDTHS, ShopError, storedWidths, UPLOAD_MAX_PIXELS } from '@storehouse/domain';
import sharp from 'sharp';
import { Env } from '../config/env';

/** A picture whose files are written. */
export interface StoredPicture {
  key: string;
  /** Of the original, upright, in pixels. */
  width: number;
  height: number;
}

const QUALITY = 78;

// Only the formats of photographs: no vector graphics or documents, whose readers may load and run things.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Tiff'].map((format) => `VipsForeignLoad${format}`),
});

/** The folder of pictures. Every picture is decoded and written anew, so nothing else that a file holds comes in. */
@Injectable()
export class MediaService {
  /** One picture at a time: a large one takes much memory while it is open. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly env: Env) {}

  /** Stores a picture in all its widths, or refuses what is none. */
  store(file: Buffer): Promise<StoredPicture> {
    const stored = this.turn.then(() => this.storeNow(file));
    this.turn = stored.catch(() => undefined);
    return stored;
  }

  /** Removes the files of a picture; those that are not there are as good as removed. */
  async remove(key: string): Promise<void> {
    await Promise.all(IMAGE_WIDTHS.map((width) => rm(this.path(key, width), { force: true })));
  }

  private async storeNow(file: Buffer): Promise<StoredPicture> {
    const { width, height } = await sizeOf(file);
    const key = randomUUID();
    try {
      for (const preset of storedWidths(width)) await this.write(file, key, preset);
    } catch (error) {
      await this.remove(key);
      throw error;
    }
    return { key, width, height };
  }

  /** Under another name first, so that nobody is served half a picture. */
  private async write(file: Buffer, key: string, width: number): Promise<void> {
    const unfinished = `${this.path(key, width)}.part`;
    try {
      await open(file)
        .autoOrient()
        .resize({ width, withoutEnlargement: true })
        .webp({ quality: QUALITY })
        .toFile(unfinished)
        .catch(refuse);
      await rename(unfinished, this.path(key, width));
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  private path(key: string, width: number): string {
    return join(this.env.mediaDir, `${key}-${width}.webp`);
  }
}

const open = (file: Buffer) => sharp(file, { limitInputPixels: UPLOAD_MAX_PIXELS, failOn: 'error' });

async function sizeOf(file: Buffer): Promise<{ width: number; height: number }> {
  try {
    return (await open(file).metadata()).autoOrient;
  } catch (error) {
    return refuse(error);
  }
}

/** sharp tells a broken picture from a full disk by nothing but its words. */
function refuse(error: unknown): never {
  if (!(error instanceof Error) || /unable to (open|write)|No space/i.test(error.message)) throw error;
  const detail = /pixel limit/i.test(error.message) ? 'The picture has more than 40 megapixels.' : undefined;
  throw new ShopError('IMAGE_UNREADABLE', detail);
}
