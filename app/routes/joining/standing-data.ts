import type { SerializeFrom } from '@remix-run/node';
import type { OwnApplication, Standing } from '../../../server/accounts/standing.queries.ts';
import type { Outcome } from './intents.server.ts';

/** As the loader's data reach the page: dates are ISO instants. */
export type StandingData = SerializeFrom<Standing>;
export type ApplicationData = SerializeFrom<OwnApplication>;
export type OutcomeData = SerializeFrom<Outcome> | undefined;
