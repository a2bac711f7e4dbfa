import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { initials } from './initials.ts';

/** Presence colour of a person: 1 to 8 in order of arrival. */
export type PresenceIndex = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Initials in a circle. The name stands beside it or is given to it by the parent. */
export function Avatar({ name, presence }: { name: string; presence?: PresenceIndex }) {
  return (
    <span className={classNames('avatar', presence && `presence-${presence}`)} aria-hidden>
      {initials(name)}
    </span>
  );
}

export interface StackedPerson {
  id: string;
  name: string;
  presence?: PresenceIndex;
}

/** People who belong together, named for ear and tooltip; what is over the limit is counted. */
export function AvatarStack({
  people,
  limit = 8,
}: {
  people: readonly StackedPerson[];
  limit?: number;
}) {
  const { t } = useTranslation('components');
  const rest = people.length - limit;
  return (
    <ul className="avatar-stack">
      {people.slice(0, limit).map(({ id, name, presence }) => (
        <li key={id} title={name}>
          <Avatar name={name} presence={presence} />
          <span className="sr-only">{name}</span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span className="avatar" aria-hidden>
            +{rest}
          </span>
          <span className="sr-only">{t('person.more', { count: rest })}</span>
        </li>
      )}
    </ul>
  );
}

/** A person with post and country. */
export function PersonLine({
  name,
  post,
  end,
}: {
  name: string;
  post?: ReactNode;
  end?: ReactNode;
}) {
  return (
    <span className="person-line">
      <Avatar name={name} />
      <span>
        <span className="person-name">{name}</span>
        {post && <span className="person-post">{post}</span>}
      </span>
      {end && <span className="push-end">{end}</span>}
    </span>
  );
}
