import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AdminImageDto, ProductImageParamsDto, ProductParamsDto, UpdateImageDto } from '@storehouse/dto';
import { Allow } from '../../common/allow.decorator';
import { Refuses } from '../../common/refuses.decorator';
import { ProductImagesService } from './product-images.service';
import { TakesFile, UploadedFile } from './uploaded-file.decorator';

@ApiTags('Admin')
@Controller('admin/products/:slug/images')
@Allow('admin')
@Refuses('PRODUCT_NOT_FOUND')
export class ProductImagesController {
  constructor(private readonly images: ProductImagesService) {}

  /** Adds a picture to the end of the gallery. */
  @Post()
  @TakesFile()
  @Refuses('IMAGE_UNREADABLE')
  add(@Param() { slug }: ProductParamsDto, @UploadedFile() file: Buffer): Promise<AdminImageDto> {
    return this.images.add(slug, file);
  }

  /** Changes a picture's text, place or variant. */
  @Patch(':id')
  update(@Param() { slug, id }: ProductImageParamsDto, @Body() body: UpdateImageDto): Promise<AdminImageDto> {
    return this.images.update(slug, id, body);
  }

  /** Removes a picture and its files. */
  @Delete(':id')
  @HttpCode(204)
  remove(@Param() { slug, id }: ProductImageParamsDto): Promise<void> {
    return this.images.remove(slug, id);
  }
}
