import type { StaffMember } from '#shared/domain/staff.ts';
import type { Proof } from '../../core/ports.ts';

/** People who have just shown that they know their passphrase. Each proof is good for one thing, in this vault. */
export class Proofs {
  readonly #fresh = new WeakMap<Proof, StaffMember>();

  issue(staff: StaffMember): Proof {
    const proof = Object.freeze({}) as Proof;
    this.#fresh.set(proof, staff);
    return proof;
  }

  /** @throws where nobody has proven that, or it has been used */
  use(proof: Proof): StaffMember {
    const staff = this.#fresh.get(proof);
    this.#fresh.delete(proof);
    if (!staff) throw new Error('nobody has proven to be that person');
    return staff;
  }
}
