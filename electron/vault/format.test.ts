import {
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import SignalSqlcipher from '@signalapp/sqlcipher';
import { argon2id } from 'hash-wasm';
import { describe, expect, test } from 'vitest';
import { NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import type { OpenVault } from '../core/ports.ts';
import {
  someChild,
  someComment,
  someDateTemplate,
  someEcogram,
  someEvent,
  someFear,
  someFile,
  someFrozen,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someRoadmap,
  someSignal,
  someTie,
  someTodayMark,
} from './records.testkit.ts';
import { someConsent, someConsentEvent, someCopy } from './release.testkit.ts';
import { CHANGE, MANAGER } from './somebody.testkit.ts';
import { cheapVaults, PASSPHRASE, temporaryFolder } from './vault.testkit.ts';

/**
 * Opens a vault with nothing but the rules of `docs/vault-format.md`, and with another SQLCipher than the program's: none
 * of the program's own code takes part, so what the page says is what is so.
 */
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** A vault as people have it, closed again. */
const closedVault = async (fill?: (vault: OpenVault) => void): Promise<string> => {
  const folder = join(temporaryFolder(), 'vault');
  const vault = await cheapVaults().create({ folder, staff: MANAGER, passphrase: PASSPHRASE });
  fill?.(vault);
  vault.close();
  return folder;
};

const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`)}}`;
};

const without = (value: JsonObject, ...names: string[]): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const bytes = (hex: Json | undefined) => Buffer.from(String(hex), 'hex');

const readHeader = (folder: string): JsonObject => {
  const text = readFileSync(join(folder, 'vault.json'), 'utf8');
  const header = JSON.parse(text) as JsonObject;
  expect(text).toBe(`${canonical(header)}\n`);
  expect(header.format).toBe('mooring-vault');
  expect(header.version).toBe(2);
  const sum = createHash('sha256')
    .update(canonical(without(header, 'checksum')))
    .digest('hex');
  expect(header.checksum).toBe(sum);
  return header;
};

const gcm = (key: Buffer, nonce: Buffer, sealed: Buffer, associated: Json): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(canonical(associated), 'utf8'));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
};

const hmac = (key: Buffer, ...parts: Buffer[]) =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest();
const text = (words: string) => Buffer.from(words, 'latin1');

/** LabeledExtract and LabeledExpand of RFC 9180, section 4, for outputs of at most one block. */
const labeled = (suite: Buffer) => ({
  extract: (salt: Buffer, label: string, material: Buffer) =>
    hmac(salt, text('HPKE-v1'), suite, text(label), material),
  expand: (secret: Buffer, label: string, context: Buffer, length: number) =>
    hmac(
      secret,
      Buffer.from([0, length]),
      ...[text('HPKE-v1'), suite, text(label), context, Buffer.from([1])],
    ).subarray(0, length),
});

const x25519 = (privateKey: Buffer, publicKey: Buffer): Buffer =>
  diffieHellman({
    privateKey: createPrivateKey({
      key: Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), privateKey]),
      format: 'der',
      type: 'pkcs8',
    }),
    publicKey: createPublicKey({
      key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), publicKey]),
      format: 'der',
      type: 'spki',
    }),
  });

/** RFC 9180, sections 4.1 and 5.1, base mode, with the three algorithms that the page names. */
const openHpke = (pair: { privateKey: Buffer; publicKey: Buffer }, enc: Buffer) => {
  const kem = labeled(Buffer.concat([text('KEM'), Buffer.from([0x00, 0x20])]));
  const extracted = kem.extract(Buffer.alloc(0), 'eae_prk', x25519(pair.privateKey, enc));
  const shared = kem.expand(extracted, 'shared_secret', Buffer.concat([enc, pair.publicKey]), 32);
  const hpke = labeled(Buffer.concat([text('HPKE'), Buffer.from([0x00, 0x20, 0x00, 0x01, 0x00, 0x02])]));
  const empty = Buffer.alloc(0);
  const context = Buffer.concat([
    Buffer.from([0]),
    hpke.extract(empty, 'psk_id_hash', empty),
    hpke.extract(empty, 'info_hash', text('mooring vault 2')),
  ]);
  const secret = hpke.extract(shared, 'secret', empty);
  return {
    key: hpke.expand(secret, 'key', context, 32),
    nonce: hpke.expand(secret, 'base_nonce', context, 12),
  };
};

const unlock = async (header: JsonObject, passphrase: string): Promise<Buffer> => {
  const [slot] = header.slots as JsonObject[];
  const kdf = slot?.kdf as { [name: string]: number };
  if (!slot) throw new Error('no slot');
  const slotKey = await argon2id({
    password: Buffer.from(passphrase.normalize('NFKC'), 'utf8'),
    salt: bytes(slot.salt),
    iterations: kdf.passes ?? 0,
    memorySize: kdf.memoryKiB ?? 0,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
  const vaultId = header.vaultId ?? '';
  const { id, kind, salt, publicKey } = slot as { [name: string]: Json };
  const lock = {
    id: id ?? '',
    kind: kind ?? '',
    kdf: slot.kdf ?? '',
    salt: salt ?? '',
    publicKey: publicKey ?? '',
  };
  const box = slot.privateKey as JsonObject;
  const privateKey = gcm(Buffer.from(slotKey), bytes(box.nonce), bytes(box.sealed), {
    format: 'mooring-vault',
    lock,
    vaultId,
  });

  const wrapped = slot.wrappedKey as JsonObject;
  const { key, nonce } = openHpke({ privateKey, publicKey: bytes(slot.publicKey) }, bytes(wrapped.enc));
  const databaseKey = gcm(key, nonce, bytes(wrapped.sealed), {
    format: 'mooring-vault',
    slot: without(slot, 'privateKey', 'wrappedKey'),
    vaultId,
  });

  const macKey = hkdfSync('sha256', databaseKey, String(header.vaultId), 'mooring vault header 1', 32);
  const mac = createHmac('sha256', Buffer.from(macKey)).update(canonical(without(header, 'mac', 'checksum')));
  expect(header.mac).toBe(mac.digest('hex'));
  return databaseKey;
};

const openDatabase = (folder: string, header: JsonObject, databaseKey: Buffer) => {
  const database = new SignalSqlcipher(join(folder, String(header.database)));
  database.pragma(`key = "x'${databaseKey.toString('hex')}'"`);
  database.pragma('locking_mode = EXCLUSIVE');
  return database;
};

describe('docs/vault-format.md', () => {
  test('is enough to open a vault and read all that is in it', async () => {
    const file = someFile({ workingName: 'Łucja', notes: 'Likes the sea' });
    const child = someChild(file, { name: 'Ikram' });
    const [aunt, friend] = [somePerson('aunt'), somePerson('friend')];
    const ties = [someTie('client', aunt), someTie(aunt, friend)];
    const ecogram = someEcogram(file, [aunt, friend], ties);
    const plan = somePlan(file);
    const frozen = someFrozen(plan);
    const event = someEvent(plan, { is: 'submitted' });
    const comment = someComment(plan);
    const organisation = someOrganisation({
      ...{ name: 'Mães', countriesCovered: ['GH'], languages: ['ar'], groups: ['women'] },
    });
    const signal = someSignal(file, { what: 'A red van' });
    const rating = someRating(file);
    const risk = someRisk(file, { outcome: 'suspend' });
    const override = someRiskOverride(file, plan.id);
    const origin = someOrigin(file, [aunt]);
    const roadmap = someRoadmap();
    const overview = someOverview(file);
    const kept = someOverviewVersion(overview, 'first talk');
    const fear = someFear(file);
    const record = someMonitoringRecord(file);
    const mark = someTodayMark(file);
    const template = someDateTemplate();
    const consent = someConsent(file);
    const said = someConsentEvent();
    const copy = someCopy(file);
    const folder = await closedVault((vault) => {
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        vault.signals.insert(signal);
        vault.ratings.insert(rating);
        vault.risks.insert(risk);
        vault.riskOverrides.insert(override);
        vault.origins.put(origin);
        vault.roadmaps.insert(roadmap);
        vault.overviews.put(overview);
        vault.overviewVersions.insert(kept);
        vault.fears.insert(fear);
        vault.monitoring.insert(record);
        vault.todayMarks.insert(mark);
        vault.dateTemplates.insert(template);
        vault.consents.insert(consent);
        vault.consents.add(consent, said);
        vault.copies.insert(copy);
        vault.children.insert(child);
        vault.ecograms.insert(ecogram);
        vault.plans.insert(plan);
        vault.planVersions.freeze(frozen);
        vault.planEvents.add(event);
        vault.planComments.insert(comment);
        vault.organisations.insert(organisation);
      });
    });

    const header = readHeader(folder);
    const database = openDatabase(folder, header, await unlock(header, PASSPHRASE));
    const rows = (sql: string) => database.prepare(sql).all<{ [name: string]: string | number | null }>();
    const column = (sql: string) => rows(sql).map((row) => Object.values(row)[0]);
    const bodies = (table: string) =>
      column(`SELECT body FROM ${table} ORDER BY row`).map((body) => JSON.parse(String(body)));
    expect(database.pragma('application_id', { simple: true })).toBe(0x4d6f6f72);
    expect(database.pragma('user_version', { simple: true })).toBe(20);
    expect(database.pragma('auto_vacuum', { simple: true })).toBe(1);
    expect(database.pragma('cipher_integrity_check')).toEqual([]);
    expect(rows('SELECT vault_id, header_generation FROM vault')).toEqual([
      { vault_id: header.vaultId, header_generation: header.generation },
    ]);
    expect(bodies('client_file')).toEqual([file.details]);
    expect(bodies('child')).toEqual([child.details]);
    expect(bodies('ecogram_person')).toEqual([aunt, friend]);
    expect(bodies('ecogram_tie')).toEqual(ties);
    expect(column('SELECT first_person_id FROM ecogram_tie ORDER BY row')).toEqual([null, aunt.id]);
    expect(bodies('plan')).toEqual([plan.content]);
    expect(bodies('overview')).toEqual([overview.content]);
    expect(bodies('overview_version')).toEqual([
      { keptBy: kept.keptBy, words: 'first talk', content: overview.content },
    ]);
    expect(bodies('fear')).toEqual([{ details: fear.details, removedAt: null }]);
    expect(bodies('plan_version')).toEqual([frozen.content]);
    const ofVersion = { format: 'mooring-plan-version', planId: plan.id, number: 1, content: frozen.content };
    const versionHash = createHash('sha256').update(canonical(JSON.parse(JSON.stringify(ofVersion))));
    expect(column('SELECT hash FROM plan_version')).toEqual([versionHash.digest('hex')]);
    expect(bodies('plan_event')).toEqual([event.act]);
    expect(column('SELECT act FROM plan_event')).toEqual(['submitted']);
    const { number, lineKey, about, text, replies, resolved } = comment;
    expect(bodies('plan_comment')).toEqual([
      { number, lineKey, about, by: comment.by, text, replies, resolved },
    ]);
    expect(bodies('signal')).toEqual([{ details: signal.details, removedAt: null }]);
    const { by, rated, earlier, withdrawnAt } = rating;
    expect(bodies('rating')).toEqual([{ by, rated, earlier, withdrawnAt }]);
    expect(bodies('risk_assessment')).toEqual([{ content: risk.content, decided: risk.decided }]);
    expect(bodies('risk_override')).toEqual([
      { planId: plan.id, cautions: override.cautions, reason: override.reason, by: override.by },
    ]);
    expect(bodies('origin_network')).toEqual([{ contacts: origin.contacts }]);
    expect(rows('SELECT * FROM left_in_danger')).toEqual([]);
    expect(rows('SELECT * FROM tie_left_in_danger')).toEqual([]);
    expect(bodies('roadmap')).toEqual([roadmap.content]);
    expect(bodies('monitoring_record')).toEqual([{ details: record.details, removedAt: null }]);
    const { on, settled, words, by: markedBy, takenBackAt } = mark;
    const marked = { about: mark.about, on, settled, words, by: markedBy, takenBackAt };
    expect(bodies('today_mark')).toEqual([marked]);
    expect(bodies('consent')).toEqual([{ recipient: consent.recipient, purpose: consent.purpose }]);
    expect(bodies('consent_act')).toEqual([said.act]);
    const { id: _, fileId: __, number: copyNumber, state, at: ___, ...receipt } = copy;
    expect(bodies('release_copy')).toEqual([receipt]);
    expect(rows('SELECT number, state FROM release_copy')).toEqual([{ number: copyNumber, state }]);
    expect(bodies('date_template')).toEqual([{ insteadOf: null, content: template.content }]);
    expect(JSON.parse(String(column('SELECT body FROM local_help')))).toEqual(NO_LOCAL_HELP);
    const { details, checked, source } = organisation;
    expect(bodies('organisation')).toEqual([{ details, checked, source }]);
    expect(rows('SELECT sorted_by, countries, countries_covered, services FROM organisation')).toEqual([
      { sorted_by: 'maes', countries: '["NG"]', countries_covered: '["GH"]', services: '["shelter"]' },
    ]);
    expect(rows('SELECT languages, target_groups FROM organisation')).toEqual([
      { languages: '["ar"]', target_groups: '["women"]' },
    ]);
    expect(rows('SELECT name, words FROM organisation_search')).toEqual([
      { name: 'maes', words: 'arabic arabisch ghana nigeria opvang shelter vrouwen women' },
    ]);
    expect(column('SELECT words FROM search')).toEqual(['a ikram likes lucja red sea the van']);

    let previous = '0'.repeat(64);
    const entries = rows('SELECT * FROM audit ORDER BY number');
    for (const { number, at, staff_id, staff_name, action, subject, detail, hash } of entries) {
      const told = { number, at, staffId: staff_id, staffName: staff_name, action, subject };
      const entry = { ...told, detail: JSON.parse(String(detail)), previous } as JsonObject;
      previous = createHash('sha256').update(canonical(entry)).digest('hex');
      expect(hash).toBe(previous);
    }
    expect(header.auditHead).toEqual({ entries: entries.length, hash: previous });
    database.close();
  });

  test('names the members of the header and no others', async () => {
    const folder = await closedVault();
    const page = readFileSync(new URL('../../docs/vault-format.md', import.meta.url), 'utf8');
    const example = JSON.parse(/```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '') as JsonObject;
    const shapeOf = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(shapeOf);
      if (value === null || typeof value !== 'object') return typeof value;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
    };
    expect(shapeOf(example)).toEqual(shapeOf(readHeader(folder)));
  });
});
