import type { DemoLesson } from '../types.ts';
import { attacksAndRumoursLessons } from './attacks-and-rumours.ts';
import { bordersFreightLessons } from './borders-freight.ts';
import { bordersPeopleLessons } from './borders-people.ts';
import { cyberFraudLessons } from './cyber-fraud.ts';
import { cyberHospitalsLessons } from './cyber-hospitals.ts';
import { disasterCommandLessons } from './disaster-command.ts';
import { firesAndQuakesLessons } from './fires-and-quakes.ts';
import { floodsLessons } from './floods.ts';
import { healthCommandLessons } from './health-command.ts';
import { healthCustodyLessons } from './health-custody.ts';
import { healthPublicLessons } from './health-public.ts';
import { healthStaffingLessons } from './health-staffing.ts';
import { violenceCallsLessons } from './violence-calls.ts';
import { violenceChildrenLessons } from './violence-children.ts';

/** The whole library of the demo. */
export const lessons: DemoLesson[] = [
  healthStaffingLessons,
  healthCustodyLessons,
  healthPublicLessons,
  healthCommandLessons,
  floodsLessons,
  firesAndQuakesLessons,
  disasterCommandLessons,
  violenceCallsLessons,
  violenceChildrenLessons,
  bordersFreightLessons,
  bordersPeopleLessons,
  cyberHospitalsLessons,
  cyberFraudLessons,
  attacksAndRumoursLessons,
].flat();
