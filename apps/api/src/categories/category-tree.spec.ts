import { type CategoryRow, CategoryTree } from './category-tree';

const row = (id: number, parentId: number | null, slug: string): CategoryRow => ({
  ...{ id, parentId, slug, name: slug, products: 0 },
  ...{ imageKey: null, imageAlt: null, imageWidth: null, imageHeight: null },
});

describe('category tree', () => {
  const tree = new CategoryTree([
    row(3, 2, 'espresso'),
    row(1, null, 'kitchen'),
    row(4, null, 'floor'),
    row(2, 1, 'coffee'),
  ]);

  it('puts parents before their children', () =>
    expect(tree.rows.map(({ slug }) => slug)).toEqual(['kitchen', 'coffee', 'espresso', 'floor']));
  it('knows the way from the top', () =>
    expect(tree.pathTo(3).map(({ slug }) => slug)).toEqual(['kitchen', 'coffee', 'espresso']));
  it('takes what is below along', () => expect(tree.idsUnder(['coffee', 'unknown'])).toEqual([2, 3]));
  it('counts what is below along', () =>
    expect(
      Object.fromEntries(
        tree.rollUp(
          new Map([
            [3, 2],
            [2, 1],
            [4, 5],
          ]),
        ),
      ),
    ).toEqual({ 1: 3, 2: 3, 3: 2, 4: 5 }));
});
