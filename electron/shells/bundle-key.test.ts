import { expect, test } from 'vitest';
import { house } from './house.testkit.ts';

test('two who ask for the key at the same time get the same one, and the log tells of one', async () => {
  const { call, actions } = await house();
  const [one, other] = await Promise.all([call('bundles.makeKey', {}), call('bundles.makeKey', {})]);
  expect(other).toEqual(one);
  expect(await call('bundles.makeKey', {})).toEqual(one);
  expect(actions().filter((action) => action === 'bundle.keyMade')).toHaveLength(1);
});
