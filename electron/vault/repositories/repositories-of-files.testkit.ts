import { describe, expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import { ChildId, ClientFileId, DraftId, StaffId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { instantAt, next, someChild, someDraft, someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { foundIn, NOBODY, withFileIn } from './repositories-start.testkit.ts';

export const describeFiles = (name: string, make: () => VaultRecords): void => {
  const withFile = () => withFileIn(make);

  describe(`client files in ${name}`, () => {
    test('are found as they were put', () => {
      const { vault, file } = withFile();
      expect(vault.files.find(file.id)).toEqual(file);
      expect(vault.files.find(ClientFileId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced by the next version and by no other', () => {
      const { vault, file } = withFile();
      const second = next(file, { details: { ...file.details, notes: 'second' }, updatedAt: instantAt(2) });
      const stale = next(file, { details: { ...file.details, notes: 'stale' } });
      expect(vault.write(CHANGE, () => vault.files.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.files.replace(stale))).toBe(false);
      expect(vault.write(CHANGE, () => vault.files.replace(next(next(second))))).toBe(false);
      expect(vault.files.find(file.id)).toEqual(second);
      expect(vault.write(CHANGE, () => vault.files.replace(next(someFile())))).toBe(false);
    });

    test('are listed newest change first, with the number of all', () => {
      const vault = make();
      const files = [30, 10, 20].map((second) =>
        someFile({ workingName: `at ${second}`, fileCode: `F-${second}` }, instantAt(second)),
      );
      vault.write(CHANGE, () => {
        for (const file of files) vault.files.insert(file);
      });
      const { files: listed, total } = vault.files.list({ search: '', limit: 2 });
      expect(listed.map(({ workingName }) => workingName)).toEqual(['at 30', 'at 20']);
      expect(total).toBe(3);
      expect(listed[0]).toEqual({
        id: files[0]?.id,
        workingName: 'at 30',
        fileCode: 'F-30',
        countryOfOrigin: given('NG'),
        updatedAt: instantAt(30),
      });
    });

    test('of the same instant are listed the later one first', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        for (const workingName of ['one', 'two', 'three']) vault.files.insert(someFile({ workingName }));
      });
      expect(foundIn(vault, '')).toEqual(['three', 'two', 'one']);
    });

    test('come to the top of the list with a change', () => {
      const vault = make();
      const [one, two] = [
        someFile({ workingName: 'one' }, instantAt(1)),
        someFile({ workingName: 'two' }, instantAt(2)),
      ];
      vault.write(CHANGE, () => {
        vault.files.insert(one);
        vault.files.insert(two);
      });
      vault.write(CHANGE, () => vault.files.replace(next(one, { updatedAt: instantAt(3) })));
      expect(foundIn(vault, '')).toEqual(['one', 'two']);
    });
  });

  describe(`the search in ${name}`, () => {
    test('finds a name, a code and notes by the start of each word, in any order and case', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        vault.files.insert(someFile({ workingName: 'Łucja van Dam', fileCode: 'AMS-041' }));
        vault.files.insert(someFile({ workingName: 'Blue door', notes: 'Likes the sea.\nAunt in Kraków' }));
      });
      expect(foundIn(vault, 'lucj')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'dam lu')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'AMS-041')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'ams 04')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'KRAKOW blue')).toEqual(['Blue door']);
      expect(foundIn(vault, 'ucja')).toEqual([]);
      expect(foundIn(vault, 'lucja sea')).toEqual([]);
    });

    test.each([
      ['أحمد', 'احم'],
      ['مُحَمَّد علی', 'محمد علي'],
      ['王小明', '王小'],
      ['ផល្លា', 'ផល្'],
      ['ကျော်', 'ကျော'],
      ['𞤀𞤣𞤤𞤢𞤥', '𞤀𞤣𞤤'],
      ['สมชาย', 'สม'],
      ['Владислава', 'владис'],
      ['김민지', '김민'],
    ])('finds %s by %s', (workingName, search) => {
      const vault = make();
      vault.write(CHANGE, () => {
        vault.files.insert(someFile({ workingName }));
        vault.files.insert(someFile({ workingName: 'Somebody else' }));
      });
      expect(foundIn(vault, search)).toEqual([workingName]);
    });

    test('follows a change of the file', () => {
      const { vault, file } = withFile();
      const renamed = next(file, { details: { ...file.details, workingName: 'Green gate' } });
      vault.write(CHANGE, () => vault.files.replace(renamed));
      expect(foundIn(vault, 'green')).toEqual(['Green gate']);
      expect(foundIn(vault, 'blue')).toEqual([]);
    });

    test('follows children as they come, change and go', () => {
      const { vault, file } = withFile();
      const child = someChild(file, { name: 'Ikram', notes: 'drawing' });
      vault.write(CHANGE, () => vault.children.insert(child));
      expect(foundIn(vault, 'ikram draw')).toEqual(['Blue door']);
      const renamed = next(child, { details: { ...child.details, name: 'Idris' } });
      vault.write(CHANGE, () => vault.children.replace(renamed));
      expect(foundIn(vault, 'ikram')).toEqual([]);
      expect(foundIn(vault, 'idris blue')).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.files.replace(next(file)));
      expect(foundIn(vault, 'idris')).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.children.remove(renamed.id, renamed.version));
      expect(foundIn(vault, 'idris')).toEqual([]);
      expect(foundIn(vault, 'blue')).toEqual(['Blue door']);
    });

    test('says how many there are beyond the limit', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        for (let count = 0; count < 7; count += 1)
          vault.files.insert(someFile({ workingName: `door ${count}` }));
      });
      const { files, total } = vault.files.list({ search: 'door', limit: 3 });
      expect(files).toHaveLength(3);
      expect(total).toBe(7);
    });

    test.each([
      '"',
      "'",
      '*',
      'a OR b',
      '(',
      'blue"*',
      'NEAR(',
      '-blue',
      'words:blue',
      '😀',
      '\0',
      '%',
      'a'.repeat(5000),
    ])('takes %j as nothing but words', (search) => {
      const { vault } = withFile();
      expect(() => vault.files.list({ search, limit: 10 })).not.toThrow();
    });

    test('takes more words than anybody types', () => {
      const { vault } = withFile();
      const search = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
      expect(vault.files.list({ search, limit: 10 }).files).toEqual([]);
    });

    test('shows every file where there is no word to look for', () => {
      const { vault } = withFile();
      expect(foundIn(vault, ' ?! ')).toEqual(['Blue door']);
    });

    test('of what was rolled back finds nothing', () => {
      const vault = make();
      expect(() =>
        vault.write(CHANGE, () => {
          vault.files.insert(someFile({ workingName: 'Never there' }));
          throw new Error('halfway');
        }),
      ).toThrow('halfway');
      expect(vault.files.list({ search: 'never', limit: 5 })).toEqual({ files: [], total: 0 });
    });
  });

  describe(`children in ${name}`, () => {
    test('are found as they were put, in the order in which they were put', () => {
      const { vault, file } = withFile();
      const children = ['Ada', 'Bo', ''].map((childName) => someChild(file, { name: childName }));
      vault.write(CHANGE, () => {
        for (const child of children) vault.children.insert(child);
      });
      expect(vault.children.ofFile(file.id)).toEqual(children);
      expect(vault.children.ofFile(ClientFileId.parse(NOBODY))).toEqual([]);
      for (const child of children) expect(vault.children.find(child.id)).toEqual(child);
      expect(vault.children.find(ChildId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced and removed at their version only', () => {
      const { vault, file } = withFile();
      const child = someChild(file, { name: 'Ada' });
      const second = next(child, { details: { ...child.details, name: 'Adah' } });
      vault.write(CHANGE, () => vault.children.insert(child));
      expect(vault.write(CHANGE, () => vault.children.replace(next(second)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.children.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, child.version))).toBe(false);
      expect(vault.children.find(child.id)).toEqual(second);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, second.version))).toBe(true);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, second.version))).toBe(false);
      expect(vault.children.ofFile(file.id)).toEqual([]);
    });
  });

  describe(`drafts in ${name}`, () => {
    const [noor, ines] = ['1', '2'].map((end) => StaffId.parse(NOBODY.replace(/0$/, end))) as [
      StaffId,
      StaffId,
    ];

    test('are found as they were put, the newest first, and each by its owner alone', () => {
      const vault = make();
      const [older, hers, newer] = [someDraft(noor, 10), someDraft(ines, 30), someDraft(noor, 20)];
      vault.write(CHANGE, () => {
        for (const draft of [older, hers, newer]) vault.drafts.insert(draft);
      });
      expect(vault.drafts.of(noor)).toEqual([newer, older]);
      expect(vault.drafts.of(ines)).toEqual([hers]);
      expect(vault.drafts.of(StaffId.parse(NOBODY))).toEqual([]);
    });

    test('are removed by their owner and by nobody else', () => {
      const vault = make();
      const draft = someDraft(noor, 10);
      vault.write(CHANGE, () => vault.drafts.insert(draft));
      expect(vault.write(CHANGE, () => vault.drafts.remove(draft.id, ines))).toBe(false);
      expect(vault.write(CHANGE, () => vault.drafts.remove(DraftId.parse(NOBODY), noor))).toBe(false);
      expect(vault.drafts.of(noor)).toEqual([draft]);
      expect(vault.write(CHANGE, () => vault.drafts.remove(draft.id, noor))).toBe(true);
      expect(vault.drafts.of(noor)).toEqual([]);
    });
  });
};
