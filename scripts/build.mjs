// `npm run build`: builds what has changed since the last build.
import { build } from './lib/build.mjs';
import { giveUp } from './lib/console.mjs';

build('api')
  .then(() => build('web'))
  .catch(giveUp);
