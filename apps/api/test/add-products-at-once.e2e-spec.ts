import { atOnce } from './support/buying';
import { aProductInput } from './support/catalogue';
import { anAdmin } from './support/people';

it('takes products that many staff add at once', async () => {
  const admin = await anAdmin();
  const answers = await atOnce(60, () => admin.post('admin/products', aProductInput()));
  expect(answers.map(({ status }) => status)).toEqual(Array(60).fill(201));
});
