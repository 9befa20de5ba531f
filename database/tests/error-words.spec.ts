import { isErrorCode } from '@storehouse/domain';
import { sqlFiles } from '../sql-files';

/** Every code that a file refuses with: the strings of a call of refuse(), and those put into v_code before it. */
const codesOf = (text: string): string[] =>
  [...text.matchAll(/CALL refuse\((.*?)\);?$|(?:THEN|ELSE) ('[A-Z_]+')$/gm)].flatMap(([, argument, chosen]) =>
    [...(argument ?? chosen ?? '').matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code ?? ''),
  );

const used = ['procedures', 'triggers'].flatMap((folder) =>
  sqlFiles(folder).flatMap(({ name, text }) => codesOf(text).map((code) => [code, `${folder}/${name}`] as const)),
);

describe('a refusal of the database', () => {
  it.each(used)('%s in %s is in the catalogue of errors', (code) => expect(isErrorCode(code)).toBe(true));

  it('always goes through refuse()', () => {
    const signalling = sqlFiles('procedures')
      .concat(sqlFiles('triggers'), sqlFiles('functions'))
      .filter(({ text }) => /^\s*SIGNAL\b/m.test(text));
    expect(signalling.map(({ name }) => name)).toEqual(['refuse']);
  });

  it('is named in the head of the procedure that refuses', () => {
    const undocumented = sqlFiles('procedures').flatMap(({ name, text }) => {
      const head = text.slice(0, text.indexOf('CREATE DEFINER'));
      return codesOf(text)
        .filter((code) => !head.includes(code))
        .map((code) => `${name}: ${code}`);
    });
    expect(undocumented).toEqual([]);
  });
});
