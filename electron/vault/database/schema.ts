import type { Generated } from 'kysely';

/** The tables as the migrations leave them, for typed SQL. `row` is SQLite's own row number. */
type VersionedRow = { row: Generated<number>; id: string; version: number; updated_at: string };

type BodyOfFile = VersionedRow & { file_id: string; created_at: string; body: string };

export type Schema = {
  vault: { only_row: number; vault_id: string; header_generation: number };
  client_file: VersionedRow & {
    created_at: string;
    working_name: string;
    file_code: string;
    country_of_origin: string;
    body: string;
    /** When it was removed: it can come back until it is destroyed. */
    removed_at: Generated<string | null>;
    review_on: Generated<string | null>;
  };
  child: BodyOfFile;
  ecogram: VersionedRow & { file_id: string; layout: Generated<string | null> };
  ecogram_person: { row: Generated<number>; ecogram_id: string; id: string; body: string };
  ecogram_tie: {
    row: Generated<number>;
    ecogram_id: string;
    id: string;
    first_person_id: string | null;
    second_person_id: string;
    body: string;
  };
  ecogram_version: {
    row: Generated<number>;
    id: string;
    ecogram_id: string;
    kept_at: string;
    people: number;
    ties: number;
    body: string;
  };
  plan: BodyOfFile;
  /** Never changed, and deleted with the file alone: triggers see to it. So is `plan_version`. */
  plan_event: {
    row: Generated<number>;
    plan_id: string;
    file_id: string;
    number: number;
    at: string;
    staff_id: string;
    staff_name: string;
    /** What stands in `body` as `is`. */
    act: string;
    body: string;
  };
  plan_version: {
    row: Generated<number>;
    plan_id: string;
    file_id: string;
    number: number;
    frozen_at: string;
    staff_id: string;
    staff_name: string;
    hash: string;
    body: string;
    /** The ecogram that is printed in it, where one is. */
    ecogram: string | null;
    names: string | null;
  };
  plan_comment: BodyOfFile & { plan_id: string; is_open: number };
  plan_reading: {
    row: Generated<number>;
    plan_id: string;
    file_id: string;
    staff_id: string;
    number: number;
    at: string;
  };
  audit: {
    number: number;
    at: string;
    staff_id: string | null;
    staff_name: string | null;
    action: string;
    subject: string | null;
    detail: string;
    hash: string;
  };
  draft: { row: Generated<number>; id: string; staff_id: string; written_at: string; body: string };
  organisation: VersionedRow & {
    created_at: string;
    name: string;
    /** The name without what spellings differ in. */
    sorted_by: string;
    countries: string;
    countries_covered: string;
    services: string;
    languages: string;
    target_groups: string;
    checked_on: string | null;
    ended_on: string | null;
    body: string;
  };
  /** One that has gone into another: as it was, in `body`. */
  organisation_merged: {
    row: Generated<number>;
    id: string;
    into_id: string;
    merged_at: string;
    body: string;
  };
  /** Kept by triggers. `record_id`: the person on the ecogram, the plan, or the file whose overview it is. */
  organisation_use: {
    row: Generated<number>;
    organisation_id: string;
    file_id: string;
    used_in: string;
    record_id: string;
  };
  overview: Omit<VersionedRow, 'id'> & { file_id: string; body: string };
  overview_version: { row: Generated<number>; id: string; file_id: string; kept_at: string; body: string };
  fear: BodyOfFile;
  signal: BodyOfFile;
  rating: BodyOfFile;
  risk_assessment: BodyOfFile;
  risk_override: BodyOfFile;
  origin_network: {
    row: Generated<number>;
    file_id: string;
    version: number;
    updated_at: string;
    body: string;
  };
  /** Kept by a trigger: who was marked with a danger when they were taken off the ecogram. */
  left_in_danger: { row: Generated<number>; file_id: string; person_id: string };
  /** Likewise for ties. `first_end` is `client` or a person. */
  tie_left_in_danger: { row: Generated<number>; file_id: string; first_end: string; second_end: string };
  monitoring_record: BodyOfFile;
  today_mark: BodyOfFile;
  /** Never changed, and deleted with the file alone: triggers see to it. So is `consent_act`, and `release_copy` but for its state. */
  consent: {
    row: Generated<number>;
    id: string;
    file_id: string;
    created_at: string;
    staff_id: string;
    staff_name: string;
    body: string;
  };
  consent_act: {
    row: Generated<number>;
    id: string;
    consent_id: string;
    file_id: string;
    at: string;
    staff_id: string;
    staff_name: string;
    body: string;
  };
  release_copy: {
    row: Generated<number>;
    id: string;
    file_id: string;
    number: string;
    state: string;
    at: string;
    body: string;
  };
  date_template: VersionedRow & { created_at: string; body: string };
  roadmap: VersionedRow & { created_at: string; body: string };
  local_help: { only_row: number; version: number; updated_at: string; body: string };
  bundle_key: { only_row: number; identity: string; recipient: string; made_at: string };
  review_guest: { row: Generated<number>; file_id: string; came_at: string; body: string };
  policy: { only_row: number; body: string };
  /** The words of its name, and all others. */
  organisation_search: { rowid: number; name: string; words: string };
  search: { rowid: number; words: string };
};
