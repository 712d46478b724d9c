import { checkObject, describeValue } from '../core';

/** A setting that serves as its own name. */
type Value = string | number | boolean;

/** The settings on one axis: by name, or a list of strings or numbers. */
export type Axis<Setting = unknown> = Readonly<Record<string, Setting>> | readonly Extract<Value, Setting>[];

/** A setting on an axis. */
export type AxisSetting<Settings extends Axis> = Settings extends readonly (infer Setting)[]
  ? Setting
  : Settings[keyof Settings];

/** A combination of settings: their names, and the settings themselves, by axis. */
export interface NamedPoint<Setting> {
  readonly labels: Readonly<Record<string, string>>;
  readonly point: Readonly<Record<string, Setting>>;
}

/**
 * Lists every combination of settings; the first axis varies slowest.
 * @throws RangeError when there is no axis, or an axis has no setting; TypeError for a list of anything but strings and numbers
 */
export function gridPoints<Setting>(
  call: string,
  axes: Readonly<Record<string, Axis<Setting>>>,
): NamedPoint<Setting>[] {
  const names = Object.keys(axes);
  if (names.length === 0) throw new RangeError(`${call}: axes must have at least one axis, got none`);
  let points: NamedPoint<Setting>[] = [{ labels: {}, point: {} }];
  for (const axis of names) {
    const settings = namedSettings<Setting>(call, `axes.${axis}`, axes[axis] as Axis<Setting>);
    points = points.flatMap(({ labels, point }) =>
      settings.map(([name, setting]) => ({
        labels: { ...labels, [axis]: name },
        point: { ...point, [axis]: setting },
      })),
    );
  }
  return points;
}

function namedSettings<Setting>(
  call: string,
  name: string,
  axis: Axis<Setting>,
): (readonly [name: string, setting: Setting])[] {
  checkObject(call, name, axis, 'settings by name, or a list of strings or numbers');
  const listed = Array.isArray(axis) ? (axis as readonly unknown[]) : undefined;
  for (const [i, value] of listed?.entries() ?? [])
    if (!['string', 'number', 'boolean'].includes(typeof value))
      throw new TypeError(
        `${call}: ${name}[${i}] must be a string or a number (name other settings: { name: setting }), got ${describeValue(value)}`,
      );
  const settings = listed
    ? [...new Set(listed)].map((value) => [String(value), value as Setting] as const)
    : Object.entries(axis as Readonly<Record<string, Setting>>);
  if (settings.length === 0)
    throw new RangeError(`${call}: ${name} must have at least one setting, got none`);
  return settings;
}
