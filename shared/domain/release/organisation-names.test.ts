import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FileContents } from '../file-contents.ts';
import { FilledLine } from '../text.ts';
import { fileOfCanaries } from './canaries/file-of-canaries.testkit.ts';
import { NOTHING_RELEASED } from './release.ts';
import { released } from './released.ts';
import { namesToKeep, thirdPartiesIn } from './third-parties.ts';

const { contents, planId } = fileOfCanaries();
const [version] = contents.planVersions;
const chosen = version?.content.contacts.find(({ organisationId }) => organisationId !== null);
const id = chosen?.organisationId;
if (!version || !chosen || !id) throw new Error('a frozen plan has an organisation to call');

/** A version with these of that organisation to call, frozen when it was called `then`; the draft is written on from it. */
const fileWith = (then: string, ...called: string[]): FileContents => {
  const contacts = called.map((who, at) => ({ ...chosen, id: `${chosen.id.slice(0, -1)}${at}`, who }));
  const content = { ...version.content, contacts };
  return FileContents.parse({
    ...contents,
    plans: contents.plans.map((plan) => (plan.id === planId ? { ...plan, content } : plan)),
    planVersions: [{ ...version, content, names: { client: '', organisations: { [id]: then } } }],
  });
};

const plain = (text: string) => text.trim().toLowerCase();
const name = fc
  .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
  .filter((text) => FilledLine.safeParse(text).success && plain(text) !== '');
const threeNames = fc
  .uniqueArray(name, { minLength: 3, maxLength: 3, selector: plain })
  .map(([then = '', now = '', person = '']) => ({ then, now, person }));

test('an organisation that is called otherwise by now is still to be called; whoever stands written over it is somebody', () => {
  fc.assert(
    fc.property(threeNames, fc.constantFrom(1, null), ({ then, now, person }, number) => {
      const file = fileWith(then, then, person, now);
      const names = new Map([[id, now]]);
      const release = { ...NOTHING_RELEASED, parts: ['plan' as const], withEarlier: true };
      const copy = released(file, { ...release, plans: [{ planId: version.planId, number }] }, names);
      const [was, is] = [then.trim(), now.trim()];
      for (const { content } of [...copy.plans, ...copy.planVersions])
        expect(content.contacts.map(({ who }) => who)).toEqual([was, is]);
      const offered = thirdPartiesIn(file, names).filter(
        (party) => party.in === 'contacts' && party.name !== '',
      );
      expect(offered.map((party) => party.name)).toContain(person.trim());
      for (const called of [was, is]) expect(offered.map((party) => party.name)).not.toContain(called);
      const kept = namesToKeep(file, [], { organisationNames: names });
      expect(kept).toContain(person.trim());
      for (const called of [was, is]) expect(kept).not.toContain(called);
    }),
  );
});
