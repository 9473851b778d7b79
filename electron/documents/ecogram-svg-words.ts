import type { LegendWords } from '#shared/geometry/legend.ts';
import type { SceneWords } from '#shared/geometry/scene.ts';
import type { Words } from '#shared/i18n/words.ts';

export const sceneWords = (words: Words): SceneWords => ({
  ground: words('terms:ground', { returnObjects: true }),
  ring: words('terms:ring', { returnObjects: true }),
});

export const legendWords = (words: Words): LegendWords => ({
  page: {
    P: words('terms:page.P.name'),
    A: words('terms:page.A.name'),
    G: words('terms:page.G.name'),
    E: words('terms:page.E.name'),
  },
  strength: words('terms:strength', { returnObjects: true }),
  possible: words('terms:standing.possible'),
  oneWay: words('ecogram:legend.oneWay'),
  bothWays: words('ecogram:legend.bothWays'),
  kind: words('terms:kind', { returnObjects: true }),
  quality: words('terms:quality', { returnObjects: true }),
  danger: words('terms:danger', { returnObjects: true }),
});
