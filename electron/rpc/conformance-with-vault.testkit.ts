import { describe, expect, test } from 'vitest';
import { AppEvent } from '#shared/contract/events.ts';
import { decode } from '#shared/contract/wire.ts';
import { newChildDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { WindowId } from '#shared/domain/draft.ts';
import { newPerson } from '#shared/domain/ecogram.ts';
import { PersonId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import {
  CANARY,
  createVault,
  PASSPHRASE,
  type Subjects,
  talkTo,
  withSubject,
} from './conformance-subject.testkit.ts';

export const withVault = (open: Subjects['open']): void => {
  describe('with an open vault', () => {
    const subject = withSubject(async () => {
      const opened = await open();
      await createVault(opened);
      return opened;
    });

    test('codes arrive: not found, conflict, wrong shape', async () => {
      const { call, refusal } = talkTo(subject());
      const { id, details } = await call('files.create', { details: newClientDetails('Bo') });
      const nobody = '0199a000-0000-7000-8000-0000000000ff';
      expect(await refusal('files.read', { id: nobody })).toMatchObject({ code: 'notFound' });
      expect(await refusal('files.update', { id, baseVersion: 9, details })).toMatchObject({
        code: 'conflict',
      });
      expect(await refusal('files.read', { id: 'no id' })).toMatchObject({ code: 'badInput' });
    });

    test('every sign of every script arrives as it was sent', async () => {
      const { call } = talkTo(subject());
      const scripts =
        'žluťoučký ትግርኛ தமிழ் العربية עברית 日本語 👩🏽‍🦱 \u2028\u2029 \ufeff \u0001 $ </script> " \\ {{x}}';
      const lone = '\ud800 and \udc00';
      const { id } = await call('files.create', {
        details: { ...newClientDetails('Scripts'), notes: scripts },
      });
      expect((await call('files.read', { id })).file.details.notes).toBe(scripts);
      // Half a pair is no character: a disk or a transport may put a replacement in its place, and nothing else.
      const halves = await call('files.create', { details: { ...newClientDetails('Halves'), notes: lone } });
      expect(halves.details.notes.toWellFormed()).toBe(lone.toWellFormed());
    });

    test('a large answer arrives whole', async () => {
      const { call } = talkTo(subject());
      const fileId = (await call('files.create', { details: newClientDetails('Large') })).id;
      const notes = 'ትግርኛ '.repeat(4000).slice(0, 20_000);
      for (let number = 0; number < 30; number += 1) {
        await call('children.create', { fileId, details: { ...newChildDetails(), notes } });
      }
      const { children } = await call('files.read', { id: fileId });
      expect(children.map((child) => child.details.notes)).toEqual(Array.from({ length: 30 }, () => notes));
    });

    test('a child of the file is on the ecogram as the file calls it, and stays there when the file lets go of it', async () => {
      const { call } = talkTo(subject());
      const fileId = (await call('files.create', { details: newClientDetails('Mother') })).id;
      const details = { ...newChildDetails(), name: 'Ayo' };
      const child = await call('children.create', { fileId, details });
      const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
      const onPicture = (name: string) =>
        newPerson({
          id: PersonId.parse(crypto.randomUUID()),
          kind: 'child',
          role: 'child',
          name,
          spot,
          childId: child.id,
        });
      const [named, unnamed] = [onPicture('Ayo'), onPicture('')];
      const { id, version } = await call('ecogram.read', { fileId });
      const added = [named, unnamed].map((after) => [after.id, { before: null, after }]);
      await call('ecogram.change', {
        id,
        baseVersion: version,
        diff: { people: Object.fromEntries(added), ties: {} },
      });
      const people = async () => {
        const ecogram = await call('ecogram.read', { fileId });
        return { version: ecogram.version, ...ecogram.records.people };
      };

      const rename = (baseVersion: number, name: string, notes: string) =>
        call('children.update', { id: child.id, baseVersion, details: { ...details, name, notes } });
      await rename(1, 'Ayodele', '');
      const renamed = { [named.id]: { ...named, name: 'Ayodele' }, [unnamed.id]: unnamed };
      expect(await people()).toEqual({ version: version + 2, ...renamed });
      await rename(2, 'Ayodele', 'Likes to draw');
      await rename(3, '', 'Likes to draw');
      expect(await people()).toEqual({ version: version + 2, ...renamed });

      await call('children.remove', { id: child.id, baseVersion: 4 });
      expect(await people()).toEqual({
        version: version + 3,
        [named.id]: { ...named, name: 'Ayodele', childId: null },
        [unnamed.id]: { ...unnamed, childId: null },
      });
    });

    test('an organisation is not written over, and nobody vouches for words that they have not seen', async () => {
      const { call, refusal } = talkTo(subject());
      const { id, details } = await call('organisations.create', {
        details: newOrganisationDetails('Harbour'),
      });
      expect(await refusal('organisations.create', { details: { ...details, name: ' ' } })).toMatchObject({
        code: 'badInput',
      });
      await call('organisations.check', { id, baseVersion: 1 });
      const stale = { id, baseVersion: 1, details: { ...details, phone: '1' } };
      expect(await refusal('organisations.update', stale)).toMatchObject({ code: 'conflict' });
      await call('organisations.update', { ...stale, baseVersion: 2 });
      expect(await refusal('organisations.check', { id, baseVersion: 2 })).toMatchObject({
        code: 'conflict',
      });
      expect(await call('organisations.read', { id })).toMatchObject({ checked: { isChangedSince: true } });
      expect(await call('organisations.check', { id, baseVersion: 3 })).toMatchObject({
        version: 4,
        details: { phone: '1' },
      });
      const nobody = '0199a000-0000-7000-8000-0000000000ff';
      for (const method of [
        'organisations.read',
        'organisations.check',
        'organisations.end',
        'organisations.reopen',
      ])
        expect(
          await refusal(method, { id: nobody, ...(method.endsWith('check') ? { baseVersion: 1 } : {}) }),
        ).toMatchObject({ code: 'notFound' });
      const { entries, subjects } = await call('log.list', {
        ...{ kind: 'organisation', staffId: null, about: id, from: null, until: null, before: null },
        limit: 10,
      });
      expect(entries.map(({ action }) => action)).toEqual([
        'organisation.checked',
        'organisation.changed',
        'organisation.checked',
        'organisation.added',
      ]);
      expect(subjects[id]).toBe('Harbour');
    });

    test('two organisations become one only as they were seen, and whoever is late is told', async () => {
      const { call, refusal } = talkTo(subject());
      const [stays, goes, third] = [
        await call('organisations.create', { details: newOrganisationDetails('Quay') }),
        await call('organisations.create', { details: newOrganisationDetails('The quay') }),
        await call('organisations.create', { details: newOrganisationDetails('Jetty') }),
      ];
      const at = ({ id }: { id: string }, baseVersion: number) => ({ id, baseVersion });
      const details = stays.details;
      const merge = (one: object, other: object) =>
        refusal('organisations.merge', { stays: one, goes: other, details });
      expect(await merge(at(stays, 1), at(stays, 1))).toMatchObject({ code: 'badInput' });
      expect(await merge(at(stays, 2), at(goes, 1))).toMatchObject({ code: 'conflict' });
      expect(await merge(at(stays, 1), at(goes, 2))).toMatchObject({ code: 'conflict' });
      expect(await refusal('organisations.part', { id: goes.id })).toMatchObject({ code: 'notFound' });
      await call('organisations.merge', {
        stays: { id: stays.id, baseVersion: 1 },
        goes: { id: goes.id, baseVersion: 1 },
        details,
      });
      expect(await merge(at(third, 1), at(goes, 1))).toMatchObject({ code: 'notFound' });
      const late = { id: goes.id, baseVersion: 1, details: { ...goes.details, phone: '1' } };
      expect(await refusal('organisations.update', late)).toMatchObject({ code: 'conflict' });
      expect(await call('organisations.read', { id: goes.id })).toMatchObject({
        id: stays.id,
        version: 2,
        details,
      });
      expect(await call('organisations.update', { ...late, baseVersion: 2 })).toMatchObject({ id: stays.id });
      expect(await call('organisations.part', { id: goes.id })).toMatchObject({
        version: 4,
        details: goes.details,
      });
      expect(await refusal('organisations.part', { id: goes.id })).toMatchObject({ code: 'notFound' });
      expect(await refusal('organisations.update', { ...late, baseVersion: 3 })).toMatchObject({
        code: 'conflict',
      });
      const { entries, subjects } = await call('log.list', {
        ...{ kind: 'organisation', staffId: null, about: stays.id, from: null, until: null, before: null },
        limit: 10,
      });
      expect(entries.map(({ action }) => action)).toContain('organisation.merged');
      // What was written under the id of the other stands there.
      expect(subjects[stays.id]).toBe('The quay');
    });

    test('events arrive, as the contract has them, until the listener is gone', async () => {
      const { call } = talkTo(subject());
      const heard: AppEvent[] = [];
      const stop = await subject().bridge.subscribe((wire) => heard.push(AppEvent.parse(decode(wire))));
      const { id } = await call('files.create', { details: newClientDetails('Heard') });
      await expect
        .poll(() => heard, { timeout: 30_000 })
        .toContainEqual({ event: 'file.changed', fileId: id });
      await stop();
      const before = heard.length;
      await call('files.update', { id, baseVersion: 1, details: newClientDetails('Not heard') });
      // Whatever was on its way would have come before the answer to a later call.
      await call('files.list', { search: '', limit: 1 });
      expect(heard).toHaveLength(before);
    });

    test('a lock asks the windows first, waits for each that is there, and says so when it is done', async () => {
      const { call, refusal } = talkTo(subject());
      const window = WindowId.parse('0199a000-0000-7000-8000-00000000000b');
      const heard: string[] = [];
      const stop = await subject().bridge.subscribe((wire) => {
        const told = AppEvent.parse(decode(wire));
        heard.push(told.event === 'vault.locking' ? `locking: ${told.why}` : told.event);
      });
      await call('session.join', { window });
      const locking = call('vault.lock', { why: 'cover' });
      await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['locking: cover']);
      // What the window still holds is taken, and only then is the vault closed.
      await call('drafts.keep', { window, replaces: [], place: { at: 'settings' }, parts: [] });
      await call('session.ready', { window });
      expect(await locking).toMatchObject({ is: 'locked' });
      await expect.poll(() => heard, { timeout: 30_000 }).toEqual(['locking: cover', 'vault.changed']);
      await stop();
      expect(await refusal('drafts.mine', { window })).toMatchObject({ code: 'locked' });
      await call('vault.unlock', { passphrase: PASSPHRASE });
      expect(await call('drafts.mine', { window })).toMatchObject({ place: { at: 'settings' }, parts: [] });
      await call('session.leave', { window });
    });

    test('a draft is refused where it is more than one, and its words stay out of the refusal', async () => {
      const { refusal } = talkTo(subject());
      const window = '0199a000-0000-7000-8000-00000000000b';
      const place = { at: 'files' };
      for (const parts of [
        [{ key: CANARY.repeat(9), value: 1 }],
        [{ key: 'search', value: CANARY, [CANARY]: CANARY }],
        [{ key: 'search', value: CANARY.repeat(300_000) }],
        Array.from({ length: 201 }, () => ({ key: 'search', value: CANARY })),
      ]) {
        const { code, message } = await refusal('drafts.keep', { window, replaces: [], place, parts });
        expect(code).toBe('badInput');
        expect(message).not.toContain(CANARY);
      }
    });

    test('a lock refuses everything at once, and one wrong passphrase makes the next wait', async () => {
      const { call, refusal } = talkTo(subject());
      await call('vault.lock', {});
      expect(await refusal('files.list', { search: '', limit: 1 })).toMatchObject({ code: 'locked' });
      const wrong = await refusal('vault.unlock', { passphrase: `${PASSPHRASE}!` });
      expect(wrong).toMatchObject({ code: 'wrongPassphrase', waitMs: expect.any(Number) });
    });
  });
};
