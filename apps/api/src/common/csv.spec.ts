import { csvLine } from './csv';

it.each([
  [['A-1', 3, null], 'A-1,3,\r\n'],
  [['a, "b"', 'c\nd'], '"a, ""b""","c\nd"\r\n'],
  [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
  [[-5], '-5\r\n'],
])('writes %j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

it('quotes a formula that has commas in it', () => {
  expect(csvLine(['=HYPERLINK("x","y")'])).toBe(`"'=HYPERLINK(""x"",""y"")"\r\n`);
});
