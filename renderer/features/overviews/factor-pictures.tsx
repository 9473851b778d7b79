import {
  Baby,
  BriefcaseBusiness,
  Hand,
  House,
  type LucideIcon,
  MessagesSquare,
  Shield,
  Sofa,
  Star,
  Stethoscope,
  UsersRound,
} from 'lucide-react';
import type { Factor } from '#shared/domain/factors.ts';

/** A picture for each factor, for whoever doesn't read. None of them says whether it is well. */
const PICTURES: Readonly<Record<Factor, LucideIcon>> = {
  safety: Shield,
  protectionFromViolence: Hand,
  children: Baby,
  housing: House,
  workIncomeEducation: BriefcaseBusiness,
  feelingAtHome: Sofa,
  familyNetwork: UsersRound,
  healthCare: Stethoscope,
  socialStatus: Star,
  socialNorm: MessagesSquare,
};

export const FactorPicture = ({ factor, size = 22 }: { factor: Factor; size?: number }) => {
  const Picture = PICTURES[factor];
  return <Picture size={size} aria-hidden strokeWidth={1.75} />;
};
