import { describe, expect, test } from 'vitest';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { instantAt, someFile } from '../records.testkit.ts';
import { someConsent, someConsentEvent, someCopy } from '../release.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

const withFile = () => {
  const { vault, database } = bareDatabase().open();
  const file = someFile();
  vault.write(CHANGE, () => vault.files.insert(file));
  return { vault, database, file };
};

describe('consents', () => {
  test('are found as they were put, each with all that was said, in its order', () => {
    const { vault, file } = withFile();
    const [one, other] = [someConsent(file), someConsent(file, 'Another office')];
    const given = someConsentEvent();
    const withdrawn = someConsentEvent({ is: 'withdrawn', words: '“No.”' });
    vault.write(CHANGE, () => {
      vault.consents.insert(one);
      vault.consents.insert(other);
      vault.consents.add(one, given);
      vault.consents.add(one, withdrawn);
    });
    expect(vault.consents.ofFile(file.id)).toEqual([{ ...one, acts: [given, withdrawn] }, other]);
    expect(vault.consents.find(one.id)?.acts).toEqual([given, withdrawn]);
    expect(vault.consents.find(someConsent(file).id)).toBeUndefined();
  });

  test('and what was said can be changed or taken away by nobody while there is the file', () => {
    const { vault, database, file } = withFile();
    const consent = someConsent(file);
    vault.write(CHANGE, () => {
      vault.consents.insert(consent);
      vault.consents.add(consent, someConsentEvent());
      vault.copies.insert(someCopy(file));
    });
    for (const table of ['consent', 'consent_act', 'release_copy']) {
      expect(() => database.exec(`UPDATE ${table} SET body = '{}'`)).toThrow(/never changes/);
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/goes with its file/);
    }
  });

  test('go out of sight with their file, and come back with it', () => {
    const { vault, file } = withFile();
    const [consent, copy] = [someConsent(file), someCopy(file)];
    vault.write(CHANGE, () => {
      vault.consents.insert(consent);
      vault.copies.insert(copy);
    });
    vault.write(CHANGE, () => vault.removed.remove(file.id, instantAt(50)));
    expect(vault.consents.ofFile(file.id)).toEqual([]);
    expect(vault.consents.find(consent.id)).toBeUndefined();
    expect(vault.copies.ofFile(file.id)).toEqual([]);
    expect(vault.copies.byNumber(copy.number)).toEqual([]);
    expect(vault.copies.isTaken(copy.number)).toBe(true);
    vault.write(CHANGE, () => vault.removed.restore(file.id));
    expect(vault.consents.ofFile(file.id)).toEqual([consent]);
    expect(vault.copies.ofFile(file.id)).toEqual([copy]);
  });
});

describe('copies', () => {
  test('are found by their numbers, what left last in front whenever its receipt came, and two of one number both', () => {
    const { vault, file } = withFile();
    const copies = [someCopy(file), someCopy(file)];
    vault.write(CHANGE, () => copies.forEach(vault.copies.insert));
    expect(vault.copies.ofFile(file.id)).toEqual([...copies].reverse());
    for (const copy of copies) expect(vault.copies.byNumber(copy.number)).toEqual([copy]);
    expect(vault.copies.isTaken(copyNumberOf(99_999))).toBe(false);
    const double = someCopy(file, { number: copies[0]?.number });
    vault.write(CHANGE, () => vault.copies.insert(double));
    expect(vault.copies.byNumber(double.number)).toEqual([double, copies[0]]);
    const older = someCopy(file, { number: double.number, at: instantAt(-60) });
    vault.write(CHANGE, () => vault.copies.insert(older));
    expect(vault.copies.byNumber(double.number)).toEqual([double, copies[0], older]);
    expect(vault.copies.ofFile(file.id).at(-1)).toEqual(older);
  });

  test('are leaving until they have left or failed, and that once', () => {
    const { vault, database, file } = withFile();
    const copy = someCopy(file);
    vault.write(CHANGE, () => vault.copies.insert(copy));
    expect(vault.write(CHANGE, () => vault.copies.settle(copy.id, 'left'))).toBe(true);
    expect(vault.write(CHANGE, () => vault.copies.settle(copy.id, 'failed'))).toBe(false);
    expect(vault.copies.find(copy.id)).toEqual({ ...copy, state: 'left' });
    expect(() => database.exec("UPDATE release_copy SET state = 'leaving'")).toThrow(/never changes/);
  });
});
