import { useTranslation } from 'react-i18next';
import { lessonEighths, type LessonState } from '../shared/lesson-life.ts';
import { classNames } from './class-names.ts';

/**
 * A dial that fills clockwise in eighths. Only eight of eight, a lesson learned, carries a tick;
 * none of eight is an empty ring, and a dash in it says that the lesson has left the way.
 */
export function Dial({ eighths, left = false }: { eighths: number; left?: boolean }) {
  return (
    <svg className="dial" viewBox="0 0 16 16" aria-hidden focusable={false}>
      {eighths >= 8 ? <FullDial /> : <Ring eighths={eighths} left={left} />}
    </svg>
  );
}

function FullDial() {
  return (
    <>
      <circle cx={8} cy={8} r={7} fill="currentColor" />
      <path
        className="dial-tick"
        d="M4.6 8.2 7 10.6l4.5-5"
        fill="none"
        strokeWidth={1.9}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

function Ring({ eighths, left }: { eighths: number; left: boolean }) {
  return (
    <>
      <circle cx={8} cy={8} r={6.5} fill="none" stroke="currentColor" strokeWidth={1.5} />
      {eighths > 0 && <path d={sector(eighths)} fill="currentColor" />}
      {left && <path d="M5 8h6" stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" />}
    </>
  );
}

/** Outline of the filled part, from twelve o’clock. */
function sector(eighths: number): string {
  const radius = 4.6;
  const angle = (eighths * Math.PI) / 4;
  const x = (8 + radius * Math.sin(angle)).toFixed(2);
  const y = (8 - radius * Math.cos(angle)).toFixed(2);
  const large = eighths > 4 ? 1 : 0;
  return `M8 8V${8 - radius}A${radius} ${radius} 0 ${large} 1 ${x} ${y}Z`;
}

/** States in which a lesson has left the way to being learned. */
const LEFT: readonly LessonState[] = ['rejected', 'declined', 'merged', 'superseded', 'archived'];

/** The state of a lesson as a dial and a word. Only a lesson learned is green. */
export function LessonStateBadge({ state }: { state: LessonState }) {
  const { t } = useTranslation('common');
  const eighths = lessonEighths(state);
  const tone = eighths >= 8 ? 'state-done' : eighths === 0 && 'state-aside';
  return (
    <span className={classNames('state', tone)}>
      <Dial eighths={eighths} left={LEFT.includes(state)} />
      {t(`lessonState.${state}`)}
    </span>
  );
}
