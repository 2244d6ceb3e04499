import { describe, expect, it } from 'vitest';
import { formatMoment, formatSpan, timeTicks } from '../../src/charts/moments.js';

const at = (/** @type {string} */ iso) => Date.parse(`${iso}Z`) / 1000;

describe('moments', () => {
  it('are told as their scale has them', () => {
    const seconds = at('2024-05-17T13:05:00');
    expect(formatMoment(seconds, 'date')).toBe('2024-05-17');
    expect(formatMoment(seconds, 'date_time')).toBe('2024-05-17 13:05');
    expect(formatMoment(seconds + 7, 'date_time')).toBe('2024-05-17 13:05:07');
    expect(formatMoment(3600 * 9, 'time')).toBe('09:00');
    expect(formatMoment(at('0033-04-03T00:00:00'), 'date')).toBe('0033-04-03');
    expect(formatMoment(null, 'date')).toBe('–');
  });

  it('have spans in the unit that fits', () => {
    expect(formatSpan(0)).toBe('0 seconds');
    expect(formatSpan(60)).toBe('1 minute');
    expect(formatSpan(45 * 86_400)).toBe('45 days');
    expect(formatSpan(3.5 * 365.25 * 86_400)).toBe('3.5 years');
    expect(formatSpan(null)).toBe('–');
  });
});

describe('ticks of time', () => {
  it('stand at the beginnings of years, months, days and hours', () => {
    const years = timeTicks(at('1999-05-01T00:00:00'), at('2024-02-01T00:00:00'), 6, 'date');
    expect(years.labels).toEqual(['2000', '2005', '2010', '2015', '2020']);
    expect(years.values[0]).toBe(at('2000-01-01T00:00:00'));
    const months = timeTicks(at('2023-11-15T00:00:00'), at('2024-03-15T00:00:00'), 5, 'date');
    expect(months.labels).toEqual(['2023-12', '2024-01', '2024-02', '2024-03']);
    const days = timeTicks(at('2024-02-27T00:00:00'), at('2024-03-02T00:00:00'), 6, 'date');
    expect(days.labels).toContain('2024-02-29');
    const clock = timeTicks(0, 86_400, 5, 'time');
    expect(clock.labels).toEqual(['00:00', '06:00', '12:00', '18:00', '00:00']);
    const seconds = timeTicks(at('2024-01-01T00:00:00'), at('2024-01-01T00:00:20'), 5, 'date_time');
    expect(seconds.labels[1]).toBe('00:00:05');
  });

  it('are few, rise and lie inside, whatever the range', () => {
    for (let span = 1; span < 3e11; span *= 1.7) {
      for (const most of [2, 5, 9]) {
        const { values } = timeTicks(-1e9, -1e9 + span, most, 'date_time');
        expect(values.length).toBeLessThanOrEqual(most + 2);
        expect(values.every((value) => value >= -1e9 && value <= -1e9 + span)).toBe(true);
        expect(values.every((value, i) => i === 0 || value > values[i - 1])).toBe(true);
      }
    }
  });
});
