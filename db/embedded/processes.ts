import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Nothing of the application's environment reaches PostgreSQL: it may hold secrets. */
export const ENVIRONMENT = {
  LC_ALL: 'C',
  PATH: '/usr/bin:/bin',
  TZ: 'UTC',
  // Unused; some type definitions demand it of every environment.
  NODE_ENV: 'production',
} as const;

/** Whether the process runs. One that has ended and waits for its parent to notice does not. */
export function isRunning(pid: number): boolean {
  // Zero and below mean groups of processes.
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return linuxStat(pid)?.state !== 'Z';
}

/** The command line of a process, arguments separated by one space; empty when there is none. */
export function commandLine(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  return (readText(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

/**
 * Tells a process from a later one with the same number: when it began, and on Linux in which boot
 * of the machine. Empty when there is no such process.
 */
export function birthMark(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  const stat = linuxStat(pid);
  return stat ? `${readText('/proc/sys/kernel/random/boot_id')?.trim()} ${stat.startTime}` : '';
}

/** Waits until the process has ended, at most `milliseconds`; returns whether it has. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (isRunning(pid)) {
    if (performance.now() > deadline) return false;
    await pause(5);
  }
  return true;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The two fields needed of /proc/PID/stat, read from behind the name, which may hold spaces. */
function linuxStat(pid: number): { state: string; startTime: string } | null {
  if (process.platform !== 'linux') return null;
  const text = readText(`/proc/${pid}/stat`);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', startTime: fields[19] ?? '' };
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('/bin/ps', ['-ww', '-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      env: ENVIRONMENT,
    }).trim();
  } catch {
    return '';
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
