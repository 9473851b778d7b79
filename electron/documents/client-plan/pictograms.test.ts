import { expect, test } from 'vitest';
import drawn from '#resources/pictograms.json' with { type: 'json' };
import { type Pictogram, pictogram } from './pictograms.ts';

const all = Object.entries(drawn.pictograms);

test.each(all)('%s is as Lucide has it', async (_, { icon, node }) => {
  const { __iconData: data } = (await import(`lucide-react/icons/${icon}`)) as {
    __iconData: { node: [string, Record<string, string>][] };
  };
  expect(node).toEqual(data.node.map(([tag, { key: __, ...attributes }]) => [tag, attributes]));
});

test('each is another picture', () => {
  const pictures = all.map(([name]) => pictogram(name as Pictogram).toString());
  expect(new Set(pictures).size).toBe(all.length);
});
