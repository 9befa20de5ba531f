export * from './address.dto';
export * from './admin.dto';
export * from './auth.dto';
export * from './cart.dto';
export * from './order.dto';
export * from './page.dto';
export * from './problem.dto';
export * from './product.dto';
