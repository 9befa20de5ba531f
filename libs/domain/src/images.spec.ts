import { storedWidths } from './images';

describe('stored widths of a picture', () => {
  it.each([
    [200, [320]],
    [320, [320]],
    [600, [320, 640]],
    [1024, [320, 640, 1024]],
    [4000, [320, 640, 1024]],
  ])('of an original of %d pixels are %j', (original, widths) => expect(storedWidths(original)).toEqual(widths));
});
